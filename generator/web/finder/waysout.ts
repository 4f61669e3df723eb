// Ways out of a question without results: what can be let go of, and what that would give.

import { type Counts, type FilterInfo, type Question, RADIUS, type WayOut } from "./protocol";
import { only, RADII, type State, without } from "./state";

/** What the ways out ask of the finder. */
export interface Asked {
  filters: FilterInfo[];
  /** How many results a question has. */
  total(question: Question): Promise<number>;
  /** How many results each value of a filter would give in place of what is chosen there. */
  counts(question: Question): Promise<Counts>;
}

/** More than this is no help. */
const MOST = 5;

/** One choice changed or let go of, or where that is not enough all but one. */
export async function findWaysOut(question: Question, asked: Asked): Promise<WayOut[]> {
  const state: State = { ...question, map: false };
  const parts = partsOf(question);
  const counts = await asked.counts(question);
  const others = parts.flatMap((part) => instead(part, counts, asked.filters));
  const less = parts.length > 1 ? parts : [];
  const goes = await countAll(less, false, (name) => asked.total(without(state, name)));
  const wider = await furtherAway(question, asked);
  const ways = [...wider, ...others, ...goes];
  if (ways.length > 0 || parts.length < 2) return ways.slice(0, MOST);
  return (await countAll(parts, true, (name) => asked.total(only(state, name)))).slice(0, MOST);
}

type Part = Pick<WayOut, "name" | "values">;

async function countAll(
  parts: Part[],
  stays: boolean,
  count: (name: string) => Promise<number>,
): Promise<WayOut[]> {
  const ways: WayOut[] = [];
  for (const part of parts) {
    const total = await count(part.name);
    if (total > 0) ways.push({ ...part, instead: "", stays, total });
  }
  return ways.sort((a, b) => b.total - a.total);
}

/** The smallest larger distance that gives something. */
async function furtherAway(question: Question, asked: Asked): Promise<WayOut[]> {
  if (!question.place) return [];
  for (const radius of RADII.filter((one) => one > (question.radius ?? RADIUS))) {
    const total = await asked.total({ ...question, radius });
    if (total > 0)
      return [{ name: "straal", values: [], instead: `${radius}`, stays: false, total }];
  }
  return [];
}

/** The nearest rung, or another municipality: what someone may well take instead. */
function instead(part: Part, counts: Counts, filters: FilterInfo[]): WayOut[] {
  const place = part.name === "plaats";
  const filter = filters.find(({ name }) => name === (place ? "gemeente" : part.name));
  if (!filter || !(place || part.name === "trede" || part.name === "gemeente")) return [];
  const totals = counts[filter.name] ?? [];
  const found = filter.values.flatMap((value, at) => {
    const total = totals[at] ?? 0;
    if (total === 0 || part.values.includes(String(value))) return [];
    const way = { ...part, stays: false, total, instead: place ? filter.titles[at] : `${value}` };
    return [way as WayOut];
  });
  const chosen = Number(part.values[0]);
  const far = ({ instead: value }: WayOut) => Math.abs(Number(value) - chosen);
  if (part.name === "trede") found.sort((a, b) => far(a) - far(b));
  else found.sort((a, b) => b.total - a.total);
  return found.slice(0, 1);
}

function partsOf({ words, place, chosen, area }: Question): Part[] {
  const parts = Object.entries(chosen).map(([name, values]) => ({ name, values }));
  if (place) parts.push({ name: "plaats", values: [place] });
  if (area) parts.push({ name: "gebied", values: [] });
  if (words) parts.push({ name: "q", values: [words] });
  return parts;
}
