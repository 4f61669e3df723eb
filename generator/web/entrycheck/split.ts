// Cuts a text of a provider into sentences, each with its place in the text.

export interface Piece {
  text: string;
  /** The positions of its first character, and of the one after its last. */
  start: number;
  end: number;
}

/** What stands between two paragraphs, headings or items of a list, or before the first. */
const BLOCKS = /\n\s*\n\s*|(?:^|\n)\s*(?:[-*+]|\d+[.)]|#{1,6})\s+/g;
/** The end of a sentence: a mark, what closes after it, and then no small letter. */
const ENDS = /[.!?…]["'”’)\]*_]*\s+(?=[^\p{Ll}\s])/gu;
/** Words that end in a dot without ending the sentence. */
const SHORT =
  /(?:^|[\s(])(?:\p{L}|bijv|bv|ca|dhr|evt|excl|incl|max|mevr|min|mr|nr|st|tel|t\.a\.v|o\.a)\.\s+$/iu;
/** Addresses and the targets of links, which nobody reads as words. */
const UNREAD = /\]\([^)\s]*\)|(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+/g;

/** The text with spaces instead of addresses: all else keeps its place. */
export function readable(text: string): string {
  return text.replace(UNREAD, (address) => " ".repeat(address.length));
}

export function sentencesIn(text: string): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  for (const block of [...text.matchAll(BLOCKS), undefined]) {
    const until = block?.index ?? text.length;
    const from = start;
    for (const end of text.slice(from, until).matchAll(ENDS)) {
      const next = from + end.index + end[0].length;
      if (SHORT.test(text.slice(start, next))) continue;
      found.push(piece(text, start, next));
      start = next;
    }
    found.push(piece(text, start, until));
    start = until + (block?.[0].length ?? 0);
  }
  return found.filter((one) => one.text !== "");
}

function piece(text: string, from: number, to: number): Piece {
  const whole = text.slice(from, to);
  const start = from + whole.length - whole.trimStart().length;
  return { text: whole.trim(), start, end: start + whole.trim().length };
}
