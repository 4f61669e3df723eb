// From the content of an entry to the fields of the form; what has no field there is handed back.

import { asData, asList, asText, type Data, isData, type Value } from "./data";
import { fieldsIn, languageOf, nameOf, stepsOf } from "./fields";
import { addRow, clearRows } from "./rows";

/** Fill in everything anew; returns what could not be placed. */
export function fillEntry(form: Element, kind: string, data: Data): Data {
  return fillBoxes(stepsOf(form, kind), data);
}

function fillBoxes(boxes: Element[], data: Data): Data {
  const left: Data = { ...data };
  const values = new Map(Object.entries(data));
  for (const field of boxes.flatMap(fieldsIn)) {
    const name = nameOf(field);
    const value = values.get(name);
    const lost = fillField(field, value);
    if (lost === undefined) delete left[name];
    else left[name] = lost;
    // What the form fills in itself is nothing to look at.
    if (value !== undefined && name !== "gecontroleerd") unfold(field);
  }
  return left;
}

/** Returns what is left over of the value. */
export function fillField(field: HTMLElement, value: Value | undefined): Value | undefined {
  delete field.dataset.eerst;
  switch (field.dataset.vorm) {
    case "groep":
      return rest(fillBoxes([field], asData(value)), isData(value) ? undefined : value);
    case "lijst":
      return fillRows(field, value);
    case "talen":
      return fillLanguages(field, value);
    case "meer":
      return choose(field, asList(value).map(asText));
    case "een":
      return chooseOne(field, asText(value));
    case "ja": {
      const input = field.querySelector<HTMLInputElement>("input");
      if (input) input.checked = value === true;
      if (value === false) field.dataset.eerst = "false";
      return typeof value === "boolean" ? undefined : value;
    }
    default:
      return fillText(field, value);
  }
}

function fillText(field: HTMLElement, value: Value | undefined): Value | undefined {
  const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
  if (!input) return value;
  const vorm = field.dataset.vorm;
  let text = asText(value);
  if (vorm === "regels") text = asList(value).map(asText).join("\n");
  else if (vorm === "punt") text = asList(value).map(asText).join(", ");
  else if (vorm === "getal") text = text.replace(".", ",");
  else if (vorm === "tekst" && text) field.dataset.eerst = text;
  input.value = vorm === "tekst" ? text.trimEnd() : text;
  // A browser leaves out what is no date; then it is not lost either.
  return value !== undefined && text.trim() !== "" && input.value === "" ? value : undefined;
}

function fillRows(field: HTMLElement, value: Value | undefined): Value | undefined {
  clearRows(field);
  const lost = asList(value).flatMap((item) => {
    const left = fillBoxes([addRow(field)], asData(item));
    return Object.keys(left).length > 0 ? [left] : [];
  });
  return lost.length > 0 ? lost : undefined;
}

function fillLanguages(field: HTMLElement, value: Value | undefined): Value | undefined {
  clearRows(field);
  const lost: Data = {};
  for (const [language, texts] of Object.entries(asData(value))) {
    const row = addRow(field);
    const select = languageOf(row);
    if (select) select.value = language;
    const left = fillBoxes([row], asData(texts));
    if (select?.value !== language) lost[language] = texts;
    else if (Object.keys(left).length > 0) lost[language] = left;
  }
  return rest(lost);
}

/** Check these boxes and no other, in this order. */
export function choose(field: HTMLElement, values: string[]): Value | undefined {
  const boxes = [...field.querySelectorAll<HTMLInputElement>("input")];
  for (const box of boxes) box.checked = values.includes(box.value);
  field.dataset.volgorde = values.join("|");
  const lost = values.filter((value) => !boxes.some((box) => box.value === value));
  return lost.length > 0 ? lost : undefined;
}

function chooseOne(field: HTMLElement, value: string): Value | undefined {
  const select = field.querySelector("select");
  if (select) {
    select.value = value;
    const known = select.value === value;
    if (!known) select.value = "";
    return known ? undefined : value;
  }
  const boxes = [...field.querySelectorAll<HTMLInputElement>("input")];
  for (const box of boxes) box.checked = box.value === value;
  return value && !boxes.some((box) => box.checked) ? value : undefined;
}

function unfold(field: HTMLElement): void {
  const folded = field.parentElement?.closest("details");
  if (folded) folded.open = true;
}

function rest(data: Data, other?: Value): Value | undefined {
  return Object.keys(data).length > 0 ? data : other;
}
