// A shortlist as one text, and back: what a tab keeps, and what a link holds when unpacked.
//
// Records are parted by U+001E, the parts of a record by U+001F, as ASCII meant them: nobody types
// those. The first record is the title; every other is an id and, if there is one, a note.

import { EMPTY, type Item, isId, MOST, NOTE, type Shortlist, TITLE } from "./list";

export const RECORD = "\x1e";
export const PART = "\x1f";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be in a note
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f\u2028\u2029]/g;

/** What a visitor typed, without the characters that a text cannot hold. */
export function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(CONTROL, " ");
}

export function toText({ title, items }: Shortlist): string {
  const records = items.map(({ id, note }) => (note ? id + PART + clean(note) : id));
  return [clean(title), ...records].join(RECORD);
}

/** Read what can be read of any text: what is no item of a list is left out. */
export function fromText(text: string): Shortlist {
  if (!text) return EMPTY;
  const [title = "", ...records] = text.split(RECORD);
  const items = new Map<string, Item>();
  for (const record of records) {
    const [id = "", note = ""] = record.split(PART);
    if (isId(id) && !items.has(id)) items.set(id, { id, note: clean(note).slice(0, NOTE) });
  }
  return {
    title: clean(title).replace(/\n/g, " ").slice(0, TITLE),
    items: [...items.values()].slice(0, MOST),
  };
}
