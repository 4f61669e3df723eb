// Reads the list of all words as finder/postings.py packs it.

const CAPITAL_A = 65;
const CAPITAL_Z = 90;

/** Undo what `words_file` in finder/postings.py does. */
export function unpack(packed: string): string[] {
  const words: string[] = [];
  let before = "";
  let at = 0;
  while (at < packed.length) {
    const same = packed.charCodeAt(at) - CAPITAL_A;
    let end = at + 1;
    while (end < packed.length && !isCapital(packed.charCodeAt(end))) end++;
    before = before.slice(0, same) + packed.slice(at + 1, end);
    words.push(before);
    at = end;
  }
  return words;
}

function isCapital(code: number): boolean {
  return code >= CAPITAL_A && code <= CAPITAL_Z;
}
