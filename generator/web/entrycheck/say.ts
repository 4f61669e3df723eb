// The sentences of schema/zinnen.json, as wording.py says them.

import sentences from "../../../schema/zinnen.json";

export type Sentence = keyof typeof sentences;

/** A sentence with its places filled in; the text of a value is never filled in again. */
export function say(key: Sentence, values: Record<string, unknown> = {}): string {
  return sentences[key].replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}
