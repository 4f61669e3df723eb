// Which words are inside others in a way that counts: "boerderij" in "zorgboerderij".

// The same rules as in finder/postings.py: a word's list also has the offerings of longer words
// that end in it (from four letters on) or have it in the middle (from five letters on), with at
// least two letters before it.
export const AT_END = 4;
export const IN_MIDDLE = 5;
const BEFORE = 2;

/** Whether the list of a part has the offerings of the whole. */
export function brings(part: string, whole: string): boolean {
  if (!isInside(part, whole)) return false;
  return part.length >= IN_MIDDLE || (part.length >= AT_END && whole.endsWith(part));
}

export function isInside(part: string, whole: string): boolean {
  return whole.indexOf(part, BEFORE) > 0 && !whole.startsWith(part);
}
