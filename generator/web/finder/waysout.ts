// Ways out of a question without results: what can be let go of, and what that would give.

import type { Question, WayOut } from "./protocol";

/** One thing that was chosen, under its name in the address bar. */
interface Part {
  name: string;
  values: string[];
}

type CountResults = (question: Question) => Promise<number>;

/** Letting go of one choice, or where that is not enough of all but one; the most results first. */
export async function findWaysOut(question: Question, count: CountResults): Promise<WayOut[]> {
  const parts = partsOf(question);
  const ask = (left: Part[]) => count(questionOf(question, left));
  const without = ({ name }: Part) => parts.filter((part) => part.name !== name);
  const goes = parts.length > 1 ? await tryAll(parts, without, false, ask) : [];
  return goes.length > 0 || parts.length === 1 ? goes : tryAll(parts, (part) => [part], true, ask);
}

async function tryAll(
  parts: Part[],
  left: (part: Part) => Part[],
  stays: boolean,
  count: (left: Part[]) => Promise<number>,
): Promise<WayOut[]> {
  const ways: WayOut[] = [];
  for (const part of parts) {
    const total = await count(left(part));
    if (total > 0) ways.push({ ...part, stays, total });
  }
  return ways.sort((a, b) => b.total - a.total);
}

function partsOf({ words, place, chosen }: Question): Part[] {
  const parts = Object.entries(chosen).map(([name, values]) => ({ name, values }));
  if (place) parts.push({ name: "plaats", values: [place] });
  if (words) parts.push({ name: "q", values: [words] });
  return parts;
}

function questionOf(question: Question, parts: Part[]): Question {
  const named = Object.fromEntries(parts.map(({ name, values }) => [name, values]));
  const { q, plaats, ...chosen } = named;
  return { ...question, words: q?.[0] ?? "", place: plaats?.[0] ?? "", chosen };
}
