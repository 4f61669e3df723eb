// The likeness of two words, as Python's difflib measures it (Ratcliff and Obershelp, "Pattern
// Matching: The Gestalt Approach", Dr. Dobb's Journal, July 1988): twice the letters that stand
// in common pieces, divided by all letters.

/** The words most like this one that are like enough, at most `most`; of equals the last first. */
export function closest(word: string, among: Iterable<string>, least: number, most = 1): string[] {
  const found: [number, string][] = [];
  for (const other of among) {
    const score = likeness(other, word);
    if (score >= least) found.push([score, other]);
  }
  found.sort(([score, one], [other, two]) => other - score || (one < two ? 1 : -1));
  return found.slice(0, most).map(([, close]) => close);
}

function likeness(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const all = a.length + b.length;
  return all === 0 ? 1 : (2 * common(a, b)) / all;
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
