// Words that not everybody knows, from schema/moeilijke-woorden.json, and words that are very long.

import listed from "../../../schema/moeilijke-woorden.json";

export interface HardWord {
  word: string;
  /** Its place in the text that was asked about. */
  start: number;
  end: number;
  /** What to write instead; empty for a word that is only long. */
  plain: string;
}

/** In letters: longer than vrijwilligerswerk, kringloopwinkel and welzijnsorganisatie. */
const LONG = 20;
const LONG_WORD = new RegExp(`\\p{L}{${LONG},}`, "gu");

const PLAIN = new Map(
  listed.flatMap(({ woorden, liever }) => woorden.map((word) => [word, liever])),
);
// The longest first: "op basis van" goes before a word in it. Before it stands no letter; looking
// back is more than browsers of a few years ago can.
const LISTED = new RegExp(
  `(^|[^\\p{L}\\p{N}-])(${[...PLAIN.keys()]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/ /g, "\\s+"))
    .join("|")})(?![\\p{L}\\p{N}-])`,
  "giu",
);
/** "9 u" is nine o'clock. */
const HOUR = /\d\s*$/;

/** The hard words of a text, in its order. */
export function hardWords(text: string): HardWord[] {
  const found: HardWord[] = [];
  for (const match of text.matchAll(LISTED)) {
    const [, before = "", word = ""] = match;
    const start = match.index + before.length;
    const plain = PLAIN.get(word.toLowerCase().replace(/\s+/g, " ")) ?? "";
    if (word.toLowerCase() === "u" && HOUR.test(text.slice(0, start))) continue;
    found.push({ word, start, end: start + word.length, plain });
  }
  for (const { 0: word, index: start } of text.matchAll(LONG_WORD)) {
    // A name is as long as it is.
    const isName = /^\p{Lu}/u.test(word) && /[\p{L}\p{N},]\s+$/u.test(text.slice(0, start));
    if (!isName && !found.some((one) => one.start === start)) {
      found.push({ word, start, end: start + word.length, plain: "" });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
