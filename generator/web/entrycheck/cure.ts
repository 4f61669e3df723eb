// What to write instead of a value of the wrong kind; offered only when it would pass. As
// check/cure.py; most of it cannot happen in a form, but can in an entry that a form opens.

import { asYaml } from "./asyaml";
import { converted, LONGEST, numberIn } from "./convert";
import { type Field, typeOf } from "./fields";
import { fits } from "./fits";
import { nearestValue } from "./near";
import { isData } from "./problem";
import { say } from "./say";
import { asText, lengthOf } from "./text";

const YES = new Set("ja j yes waar on 1".split(" "));
const NO = new Set("nee n no onwaar off 0".split(" "));
const RANGE = /^(\d)\s*(?:-|–|t\/m|tot(?: en met)?)\s*(\d)$/;
const DASH = /(?:^|\s+)[*•·–—](?=\s)\s*/;
const DASH_FIRST = /^\s*[*•·–—](?=\s)/;
const BETWEEN = /\s*[,;]\s*|\s+en\s+/;

/** What to do, where that can be told, and the value that would be right. */
export interface Cure {
  remedy: string;
  better?: unknown;
}

/** `label` is the field with its colon, empty for a value in a list; `item` what a list holds. */
export function cure(label: string, value: unknown, field: Field, item: Field): Cure | undefined {
  const wanted = typeOf(field);
  if (wanted === "array") return forList(label, value, field, item);
  if (wanted === "object" && Array.isArray(value)) return { remedy: say("streepje-weg") };
  const plain = asText(value).trim().toLowerCase();
  if (wanted === "boolean" && !isData(value) && (YES.has(plain) || NO.has(plain))) {
    return { remedy: say("schrijf", { wat: `${label}${YES.has(plain)}` }), better: YES.has(plain) };
  }
  if (wanted === "string" && (typeof value === "number" || typeof value === "boolean")) {
    return forText(label, String(value), field);
  }
  if ((wanted === "integer" || wanted === "number") && typeof value === "string") {
    return forNumber(label, value, field);
  }
  if (Array.isArray(value) && value.length === 1 && fits(value[0], field)) {
    return { remedy: say("haken-weg"), better: value[0] };
  }
  return undefined;
}

/** The values that a text was meant to be for a list; nothing when one is unclear. */
export function valuesIn(written: string, item: Field): unknown[] {
  if (lengthOf(written) > LONGEST) return [];
  const text = written.trim().replace(/^[[\](){}]+|[[\](){}]+$/g, "");
  const found = candidates(text, item);
  return found.every((value) => fits(value, item)) ? [...new Set(found)] : [];
}

function candidates(text: string, item: Field): unknown[] {
  if (item.type === "number") return (text.match(/-?\d+(?:[.,]\d+)?/g) ?? []).map(numberIn);
  if (!item.oneOf?.some((option) => typeof option.const === "number")) return words(text, item);
  const ends = RANGE.exec(text);
  if (!ends) return (text.match(/\d+/g) ?? []).map(Number);
  const [first, last] = [Number(ends[1]), Number(ends[2])];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function words(text: string, item: Field): unknown[] {
  const parts = text
    .split(DASH_FIRST.test(text) ? DASH : BETWEEN)
    .filter((part) => part.trim())
    .map((part) => part.trim().replace(/^["']+|["']+$/g, ""));
  if (item.oneOf) {
    const options = item.oneOf;
    const single = parts.flatMap((part) => part.split(/\s*[/&+]\s*/));
    return single.map((part) => nearestValue(part, options)?.const);
  }
  if (!item.pattern) return parts;
  return parts.map((part) => (fits(part, item) ? part : converted(part, item)));
}

function forList(label: string, value: unknown, field: Field, item: Field): Cure | undefined {
  if (isData(value) && item.type === "object") {
    return { remedy: say("haken-erom", { wat: `${label}[${asYaml(value)}]` }), better: [value] };
  }
  if (typeof value === "string" && /^-\S/.test(value)) return { remedy: say("streepje-spatie") };
  if (item.type === "object") return undefined;
  const found = valuesIn(isData(value) ? fromData(value) : asText(value), item);
  if (found.length === 0 || !fits(found, field)) return undefined;
  return { remedy: say("haken-erom", { wat: label + asYaml(found) }), better: found };
}

function fromData(value: Record<string, unknown>): string {
  const named = Object.values(value).some((inner) => inner !== null);
  return (named ? Object.values(value) : Object.keys(value)).map(asText).join(", ");
}

function forText(label: string, written: string, field: Field): Cure | undefined {
  if (fits(written, field)) {
    return { remedy: say("aanhalingstekens", { wat: `${label}"${written}"` }), better: written };
  }
  const better = converted(written, field);
  return better ? { remedy: say("schrijf", { wat: label + asYaml(better) }), better } : undefined;
}

function forNumber(label: string, value: string, field: Field): Cure | undefined {
  const better = numberIn(value);
  if (better === undefined || !fits(better, field)) return undefined;
  const shown = value.includes(",") && better % 1 ? better.toFixed(2) : better;
  return { remedy: say("alleen-getal", { wat: `${label}${shown}` }), better };
}
