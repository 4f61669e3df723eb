// Dutch sentences about a value that does not fit its field; as check/sentences.py.

import { asYaml } from "./asyaml";
import { type Cure, valuesIn } from "./cure";
import { type Field, type Option, typeOf } from "./fields";
import { nearestValue } from "./near";
import { isData } from "./problem";
import { type Sentence, say } from "./say";
import { cut, oneLine } from "./text";

/** Values of a vocabulary; more than that is for the page about the field. */
const LONGEST_LIST = 10;
const LONGEST_QUOTE = 40;
const WANTED: Record<string, Sentence> = {
  string: "soort.tekst",
  integer: "soort.heel-getal",
  number: "soort.getal",
  boolean: "soort.ja-nee",
  array: "soort.lijst",
  object: "soort.groepje",
};
const UNSEEN: Record<string, string> = { "\u00a0": " ", "\u00ad": "", "\u200c": "", "\u200d": "" };

/** Name a field as the form does; `kaart check` names it as the file does. */
export function subject(name: string, field: Field): string {
  return say("veld.formulier", { titel: field.title ?? name });
}

/** A value as it is shown in a message: short and on one line. */
export function quote(value: unknown): string {
  const text = oneLine(typeof value === "string" ? value : asYaml(value));
  const short = cut(text, LONGEST_QUOTE);
  return short === text ? `"${text}"` : `"${short}…"`;
}

/** What the schema says about a mistake in a field or a part of it, with an example. */
export function advice(name: string, field: Field, ...inner: Field[]): string {
  const words = [...inner, field].find((one) => one.errorMessage !== undefined)?.errorMessage;
  return [words, example(name, field)].filter(Boolean).join("\n");
}

/** Sentences behind each other, without the empty ones. */
export function join(...sentences: (string | undefined)[]): string {
  return sentences.filter(Boolean).join(" ");
}

/** Say that a value is not in its vocabulary, and which one was probably meant. */
export function unknownValue(
  name: string,
  value: unknown,
  field: Field,
  listField: Field,
): [string, Cure] {
  const veld = subject(name, listField);
  if (Array.isArray(value) || isData(value)) {
    const key = Array.isArray(value) ? "onbekend.lijst" : "onbekend.groepje";
    return [
      say(key, { veld }),
      { remedy: `${say("onbekend.haken")}\n${example(name, listField)}` },
    ];
  }
  const message = say("onbekend", { waarde: quote(value), veld });
  const isItem = listField.oneOf === undefined;
  const meant = typeof value === "string" ? inText(value, field, isItem) : undefined;
  return [message, meant ?? nearOrAny(value, field)];
}

/** Say that text stands where a number should, or the like. */
export function wrongType(name: string, value: unknown, field: Field, inner: Field): string {
  const wanted = WANTED[typeOf(inner)] ?? "soort.tekst";
  const found = WANTED[kindOf(value)] ?? "soort.tekst";
  return say("type", { veld: subject(name, field), gewenst: say(wanted), gevonden: say(found) });
}

function inText(value: string, field: Field, isItem: boolean): Cure | undefined {
  if (value.includes(" - ")) return { remedy: say("onbekend.streepjes") };
  const seen = value.replace(/[\u00a0\u00ad\u200c\u200d]/g, (sign) => UNSEEN[sign] ?? "");
  const near = seen === value ? undefined : nearestValue(seen, field.oneOf ?? []);
  if (near) return { remedy: say("onbekend.teken", { waarde: near.const }), better: near.const };
  const found = isItem ? valuesIn(value, field) : [];
  if (found.length > 1) {
    return { remedy: say("onbekend.apart", { waarden: asYaml(found).slice(1, -1) }) };
  }
  const [better] = found;
  return typeof better === "number"
    ? { remedy: say("onbekend.getal", { getal: better }), better }
    : undefined;
}

function nearOrAny(value: unknown, field: Field): Cure {
  const options = field.oneOf ?? [];
  const near = nearestValue(value, options);
  if (near) return { remedy: say("bedoel-je", { wat: shownOption(near) }), better: near.const };
  return { remedy: join(field.errorMessage, choices(options)) };
}

function example(name: string, field: Field): string {
  const [first] = field.examples ?? [];
  if (first === undefined) return "";
  return say("schrijf-bijvoorbeeld", { wat: `${name}: ${asYaml(first)}` });
}

function shownOption({ const: value, title }: Option): string {
  const text = String(value);
  return text.toLowerCase() === title.toLowerCase() ? text : `${text} (${title})`;
}

function choices(options: readonly Option[]): string {
  const shown = options.map(shownOption);
  const aantal = shown.length - LONGEST_LIST;
  if (aantal > 0) shown.splice(LONGEST_LIST, aantal, say("onbekend.rest", { aantal }));
  return say("onbekend.kies", { waarden: shown.join(", ") });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "array";
  return typeof value;
}
