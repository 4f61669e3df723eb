// From what is filled in to the content of an entry. What is no number stays text, so that the
// check can say what is wrong with it.

import type { Data, Value } from "./data";
import { fieldsIn, languageOf, nameOf, stepsOf } from "./fields";
import { rowsOf } from "./rows";

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
/** What nobody sees and `kaart check` refuses; it comes along with copying. */
const HIDDEN =
  /[^\P{Cc}\t\n\r]|[\u200b\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
const OFFERING = /(?:^|\/)aanbod\/([a-z0-9-]+\/[a-z0-9-]+)\/?(?:[?#].*)?$/;

/** The content of the entry of that kind, as the form has it now. */
export function readEntry(form: Element, kind: string): Data {
  return Object.assign({}, ...stepsOf(form, kind).map(readFields)) as Data;
}

function readFields(box: Element): Data {
  const data: Data = {};
  for (const field of fieldsIn(box)) {
    const value = readField(field);
    if (value !== undefined) data[nameOf(field)] = value;
  }
  return data;
}

function readField(field: HTMLElement): Value | undefined {
  switch (field.dataset.vorm) {
    case "groep":
      return filled(readFields(field));
    case "lijst": {
      const rows = rowsOf(field).map(readFields);
      return some(rows.filter((row) => filled(row)));
    }
    case "talen":
      return filled(readLanguages(field));
    case "meer":
      return some(chosen(field));
    case "ja":
      return field.querySelector<HTMLInputElement>("input")?.checked || known(field);
    case "regels":
      return some(typed(field).split("\n").map(readLine).filter(Boolean));
    case "punt":
      return readPoint(typed(field));
    default:
      return readText(field);
  }
}

function readText(field: HTMLElement): Value | undefined {
  const text = typed(field)
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
  const value = text.trim();
  if (!value) return undefined;
  if (field.dataset.vorm === "getal") return asNumber(value.replace(/^€\s*/, ""));
  if (field.dataset.vorm === "jaar" && /^\d{4}$/.test(value)) return Number(value);
  // As it stood in the file when nobody changed it; else as kaart format likes it.
  const before = field.dataset.eerst;
  if (before !== undefined && before.trim() === value) return before;
  return value.includes("\n") ? `${value}\n` : value;
}

/** A "no" in the file stays one. */
function known(field: HTMLElement): false | undefined {
  return field.dataset.eerst === "false" ? false : undefined;
}

function readLanguages(field: HTMLElement): Data {
  const data: Data = {};
  for (const row of rowsOf(field)) {
    const texts = readFields(row);
    const language = languageOf(row)?.value;
    if (language && filled(texts)) data[language] = texts;
  }
  return data;
}

/** The values in the order in which they were chosen. */
export function chosen(field: HTMLElement): Value[] {
  const boxes = [...field.querySelectorAll<HTMLInputElement>("input:checked")];
  const order = (field.dataset.volgorde ?? "").split("|");
  const numbers = "getallen" in field.dataset;
  const place = ({ value }: HTMLInputElement) => {
    const at = order.indexOf(value);
    return at < 0 ? order.length : at;
  };
  if (!numbers) boxes.sort((a, b) => place(a) - place(b));
  return boxes.map(({ value }) => (numbers ? Number(value) : value));
}

/** A page's address counts as the id of its offering. */
function readLine(line: string): string {
  const text = line.trim();
  return OFFERING.exec(text)?.[1] ?? text;
}

function readPoint(text: string): Value | undefined {
  const parts = text.split(/[,;\s]+/).filter(Boolean);
  return parts.length > 0 ? parts.map(asNumber) : undefined;
}

function asNumber(text: string): Value {
  const plain = text.replace(",", ".");
  return NUMBER.test(plain) ? Number(plain) : text;
}

function typed(field: HTMLElement): string {
  const inputs = field.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    "input:not([type=radio]), select, textarea, input:checked",
  );
  const text = inputs[0]?.value ?? "";
  return text.replace(/[\u2028\u2029]/g, "\n").replace(HIDDEN, "");
}

function filled(data: Data): Data | undefined {
  return Object.keys(data).length > 0 ? data : undefined;
}

function some(list: Value[]): Value[] | undefined {
  return list.length > 0 ? list : undefined;
}
