// Makes routes of what was gathered: the best one, others that differ from it, and alternatives.

import { bestChain, type Scales, type Step } from "./chain";
import type { Gathered } from "./gather";
import { type Candidate, POINTS } from "./weigh";

export type RouteStep = Step<Candidate>;

const MOST_ROUTES = 3;
const MOST_ALTERNATIVES = 8;

/** The best route, with the steps that were chosen already. */
export function bestRoute(gathered: Gathered, rungs: number[], fixed: RouteStep[]): RouteStep[] {
  return chain(gathered, rungs, fixed, new Set());
}

/** Up to three routes that differ in at least half of what they offer; the best one first. */
export function differentRoutes(gathered: Gathered, rungs: number[]): RouteStep[][] {
  const routes: RouteStep[][] = [];
  const used = new Set<number>();
  while (routes.length < MOST_ROUTES) {
    const route = chain(gathered, rungs, [], used);
    const numbers = numbersIn(route);
    const fresh = numbers.filter((number) => !used.has(number)).length;
    const worse = routes[0] && gapsIn(route) > gapsIn(routes[0]);
    if (numbers.length === 0 || worse || fresh < Math.max(1, Math.floor(numbers.length / 2))) break;
    routes.push(route);
    for (const number of numbers) used.add(number);
  }
  return routes;
}

/** What else can be a step, the best first; each with the highest rung it then goes up to. */
export function alternatives(
  { candidates, weigher }: Gathered,
  steps: RouteStep[],
  at: number,
): RouteStep[] {
  const step = steps[at];
  if (!step) return [];
  const used = new Set(numbersIn(steps));
  const before = neighbour(steps.slice(0, at).reverse());
  const after = neighbour(steps.slice(at + 1));
  const points = (candidate: Candidate) =>
    weigher.value(candidate) +
    (before ? weigher.link(before, candidate) : weigher.start(candidate)) +
    (after ? weigher.link(candidate, after) : 0);
  return candidates
    .filter(({ number, row }) => !used.has(number) && row.rungs.includes(step.from))
    .map((candidate) => ({ candidate, points: points(candidate) }))
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ candidate }) => ({ from: step.from, to: upTo(candidate, step), candidate }));
}

function numbersIn(steps: RouteStep[]): number[] {
  return steps.flatMap(({ candidate }) => (candidate ? [candidate.number] : []));
}

export function isSame(one: RouteStep[], other: RouteStep[]): boolean {
  const plain = (steps: RouteStep[]) =>
    steps.map(({ from, to, candidate }) => [from, to, candidate?.number]).join(";");
  return plain(one) === plain(other);
}

/** The nearest step of which there is an offering. */
export function neighbour(steps: RouteStep[]): Candidate | null {
  return steps.find(({ candidate }) => candidate)?.candidate ?? null;
}

/** The highest rung within a step that an offering has in one go. */
export function upTo({ row }: Candidate, { from, to }: { from: number; to: number }): number {
  let highest = from;
  while (highest < to && row.rungs.includes(highest + 1)) highest++;
  return highest;
}

function gapsIn(steps: RouteStep[]): number {
  return steps.filter(({ candidate }) => !candidate).length;
}

function chain(
  { candidates, weigher }: Gathered,
  rungs: number[],
  fixed: RouteStep[],
  used: Set<number>,
): RouteStep[] {
  const scales: Scales<Candidate> = {
    value: (one) => weigher.value(one) + (used.has(one.number) ? POINTS.used : 0),
    start: (one) => weigher.start(one),
    link: (before, after) => weigher.link(before, after),
    broad: POINTS.broad,
    gap: POINTS.gap,
  };
  return bestChain(rungs, candidates, ({ row }) => row.rungs, scales, fixed);
}
