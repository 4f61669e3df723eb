// Chooses the steps of a route: of all ways up the ladder through the candidates the one with most
// points. A beam search: after each rung only the best ways so far are carried on.

/** A step: an offering for one rung or more; null where there is nothing. */
export interface Step<C> {
  from: number;
  to: number;
  candidate: C | null;
  /** The visitor does not want anything here. */
  skipped?: boolean;
}

export interface Scales<C> {
  /** The points of an offering on one rung. */
  value(candidate: C): number;
  start(candidate: C): number;
  link(before: C, after: C): number;
  /** The points of each further rung of the same step, and of a rung without anything. */
  broad: number;
  gap: number;
}

interface Way<C> {
  steps: Step<C>[];
  /** The rung that comes next, as a place in the list of rungs. */
  at: number;
  last: C | null;
  points: number;
}

/** So many ways are carried on from each rung. */
const WIDTH = 64;

/**
 * Return the best steps for these rungs, which follow on each other. `rungsOf` tells the rungs of a
 * candidate; `fixed` are steps that stay as they are.
 */
export function bestChain<C>(
  rungs: number[],
  candidates: C[],
  rungsOf: (candidate: C) => number[],
  scales: Scales<C>,
  fixed: Step<C>[] = [],
): Step<C>[] {
  const start: Way<C> = { steps: [], at: 0, last: null, points: 0 };
  const waiting: Way<C>[][] = Array.from({ length: rungs.length + 1 }, () => []);
  waiting[0] = [start];
  for (let at = 0; at < rungs.length; at++) {
    const ways = best(waiting[at] ?? []);
    const steps = stepsFrom(rungs, at, candidates, rungsOf, fixed);
    for (const way of ways) {
      for (const step of steps) {
        const next = withStep(way, step, scales);
        if (next) waiting[next.at]?.push(next);
      }
    }
  }
  return best(waiting[rungs.length] ?? [])[0]?.steps ?? [];
}

/** The most points first; of equals the one that came first. */
function best<C>(ways: Way<C>[]): Way<C>[] {
  return [...ways].sort((a, b) => b.points - a.points).slice(0, WIDTH);
}

/** Every step that can begin on a rung: each candidate for that rung and as many more as it has. */
function stepsFrom<C>(
  rungs: number[],
  at: number,
  candidates: C[],
  rungsOf: (candidate: C) => number[],
  fixed: Step<C>[],
): Step<C>[] {
  const from = rungs[at] ?? 0;
  const mine = fixed.find((step) => step.from <= from && from <= step.to);
  if (mine) return mine.from === from ? [mine] : [];
  const until = Math.min(...fixed.map((step) => step.from).filter((rung) => rung > from), Infinity);
  const used = new Set(fixed.map(({ candidate }) => candidate));
  const steps: Step<C>[] = [{ from, to: from, candidate: null }];
  for (const candidate of candidates) {
    if (used.has(candidate)) continue;
    const has = rungsOf(candidate);
    for (let end = at; end < rungs.length; end++) {
      const to = rungs[end] ?? 0;
      if (to >= until || !has.includes(to)) break;
      steps.push({ from, to, candidate });
    }
  }
  return steps;
}

function withStep<C>(way: Way<C>, step: Step<C>, scales: Scales<C>): Way<C> | null {
  const { candidate } = step;
  const wide = step.to - step.from + 1;
  const at = way.at + wide;
  const steps = [...way.steps, step];
  if (candidate === null) {
    const points = way.points + (step.skipped ? 0 : scales.gap * wide);
    return { steps, at, last: way.last, points };
  }
  if (way.steps.some((before) => before.candidate === candidate)) return null;
  const points =
    way.points +
    scales.value(candidate) * wide +
    scales.broad * (wide - 1) +
    (way.last ? scales.link(way.last, candidate) : scales.start(candidate));
  return { steps, at, last: candidate, points };
}
