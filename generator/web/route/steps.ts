// From the steps of a route to the pins in its address, and back.

import type { RouteFiles } from "./files";
import type { Gathered, Gatherer } from "./gather";
import { type RouteStep, upTo } from "./plan";
import type { Shown } from "./shown";
import type { Pin } from "./state";
import type { Candidate } from "./weigh";

export interface Fixed {
  steps: RouteStep[];
  /** Pins of which the offering is no longer there. */
  gone: Pin[];
}

/** The steps that an address names, as far as they are on these rungs. */
export async function fixedSteps(
  pins: Pin[],
  rungs: number[],
  gathered: Gathered,
  files: RouteFiles,
  gatherer: Gatherer,
): Promise<Fixed> {
  const fixed: Fixed = { steps: [], gone: [] };
  const taken = new Set<number>();
  const known = new Map(gathered.candidates.map((one) => [one.number, one]));
  for (const pin of pins) {
    const mine = rungs.filter((rung) => pin.from <= rung && rung <= pin.to);
    const [from] = mine;
    if (from === undefined || mine.some((rung) => taken.has(rung))) continue;
    const step = await stepOf(
      pin,
      from,
      mine[mine.length - 1] ?? from,
      known,
      files,
      gatherer,
      gathered,
    );
    if (!step) fixed.gone.push(pin);
    else if (!fixed.steps.some(({ candidate }) => candidate && candidate === step.candidate)) {
      fixed.steps.push(step);
      for (let rung = step.from; rung <= step.to; rung++) taken.add(rung);
    }
  }
  return fixed;
}

async function stepOf(
  pin: Pin,
  from: number,
  to: number,
  known: Map<number, Candidate>,
  files: RouteFiles,
  gatherer: Gatherer,
  { home }: Gathered,
): Promise<RouteStep | null> {
  if (!pin.id) return { from, to, candidate: null, skipped: true };
  const number = await files.numberOf(pin.id);
  if (number === null) return null;
  const candidate = known.get(number) ?? (await gatherer.these([number], home)).get(number);
  if (!candidate?.row.rungs.includes(from)) return null;
  known.set(number, candidate);
  return { from, to: upTo(candidate, { from, to }), candidate };
}

/** The pins of steps as they are shown; a rung without anything has none. */
export function pinsOf(steps: RouteStep[], shown: (Shown | null)[]): Pin[] {
  return steps.flatMap(({ from, to, skipped }, at) => {
    const id = skipped ? "" : shown[at]?.card.id;
    return id === undefined ? [] : [{ from, to, id }];
  });
}

/** The pins with another one in the place of those on its rungs. */
export function withPin(pins: Pin[], pin: Pin): Pin[] {
  const others = pins.filter(({ from, to }) => to < pin.from || pin.to < from);
  return [...others, pin].sort((a, b) => a.from - b.from);
}

/** Without what is on these rungs. */
export function withoutRungs(pins: Pin[], { from, to }: { from: number; to: number }): Pin[] {
  return pins.filter((pin) => pin.to < from || to < pin.from);
}
