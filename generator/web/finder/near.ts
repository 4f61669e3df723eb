// Near misses: which words are at most so many slips of the keyboard away from a typed word.
//
// One pass over the whole vocabulary with Myers' bit-parallel distance ("A fast bit-vector
// algorithm for approximate string matching", J. ACM 46, 1999), with Hyyrö's addition for two
// letters that changed places (2003). Some nanoseconds a letter, so that a pass takes a millisecond
// or two; distances are counted from the beginning of a word.

const NEWLINE = 10;
const MOST = 31; // bits of a number

export interface Near {
  /** The number of the word in the vocabulary. */
  word: number;
  /** Slips between the typed word and the whole word. */
  whole: number;
  /** Slips between the typed word and the likeliest beginning of the word. */
  start: number;
}

/** Words of `text` (one on a line) of which a beginning is at most `limit` slips away. */
export function nearWords(text: string, typed: string, limit: number, anywhere = false): Near[] {
  const length = Math.min(typed.length, MOST);
  const letters = lettersOf(typed, length);
  const last = 1 << (length - 1);
  const anchored = anywhere ? 0 : 1;
  const found: Near[] = [];
  let word = 0;
  let [plus, minus, diagonal, before, score, best] = [-1, 0, 0, 0, length, length];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      if (best <= limit) found.push({ word, whole: anywhere ? limit + 1 : score, start: best });
      word++;
      plus = -1;
      minus = diagonal = before = 0;
      score = best = length;
      continue;
    }
    const same = letters.get(code) ?? 0;
    const swapped = ((~diagonal & same) << 1) & before;
    diagonal = (((same & plus) + plus) ^ plus) | same | minus | swapped;
    let up = minus | ~(diagonal | plus);
    let down = diagonal & plus;
    if (up & last) score++;
    else if (down & last) score--;
    up = (up << 1) | anchored;
    down <<= 1;
    plus = down | ~(diagonal | up);
    minus = up & diagonal;
    before = same;
    if (score < best) best = score;
  }
  return found;
}

function lettersOf(typed: string, length: number): Map<number, number> {
  const letters = new Map<number, number>();
  for (let at = 0; at < length; at++) {
    const code = typed.charCodeAt(at);
    letters.set(code, (letters.get(code) ?? 0) | (1 << at));
  }
  return letters;
}
