// The likeness of two words, as Python's difflib measures it (Ratcliff and Obershelp, "Pattern
// Matching: The Gestalt Approach", Dr. Dobb's Journal, July 1988): twice the letters that stand
// in common pieces, divided by all letters.

/** The word most like this one, if it is like enough; of equals the last by alphabet. */
export function closest(word: string, among: Iterable<string>, least: number): string | undefined {
  let best: [number, string] | undefined;
  for (const other of among) {
    const score = likeness(other, word);
    if (score < least) continue;
    if (!best || score > best[0] || (score === best[0] && other > best[1])) best = [score, other];
  }
  return best?.[1];
}

function likeness(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const all = a.length + b.length;
  // No more letters can be common than the shorter has.
  const most = all ? (2 * Math.min(a.length, b.length)) / all : 1;
  return most < 0.5 || !all ? most : (2 * common(a, b)) / all;
}

/** How many letters stand in the longest common piece, and in those before and after it. */
function common(a: string[], b: string[]): number {
  let [size, endA, endB] = [0, 0, 0];
  let above: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      if (a[i] !== b[j]) continue;
      const length = (above[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > size) [size, endA, endB] = [length, i + 1, j + 1];
    }
    above = row;
  }
  if (size === 0) return 0;
  const before = common(a.slice(0, endA - size), b.slice(0, endB - size));
  return size + before + common(a.slice(endA), b.slice(endB));
}
