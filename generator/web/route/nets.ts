// Which fallbacks stand beside each step of a route: the best ones, and not twice the same.

import type { Card } from "../finder/protocol";
import type { Text } from "./files";
import type { RouteStep } from "./plan";
import type { Candidate } from "./weigh";

export interface Fallback {
  card: Card;
  reason: string;
}

const MOST = 2;

/** What catches someone on this very step: an offering for several rungs has nets above it too. */
export function netsOf(
  { from }: RouteStep,
  { row }: Candidate,
  text: Text,
  cards: Map<number, Card>,
): Fallback[] {
  return row.fallbacks.flatMap((number, at) => {
    const card = cards.get(number);
    // The rung of a card is its lowest.
    if (!card || card.rung > from) return [];
    return [{ card, reason: reasonOf(card, text.fallbackReasons[at]) }];
  });
}

/**
 * Keep a few nets of each step, in the order in which they came. What stands beside an earlier step
 * stands here too only where there is nothing else.
 */
export function differing<N>(nets: N[][], idOf: (net: N) => string): N[][] {
  const used = new Set<string>();
  return nets.map((ours) => {
    const fresh = ours.filter((net) => !used.has(idOf(net)));
    const again = ours.filter((net) => used.has(idOf(net)));
    const kept = new Set([...fresh, ...again].slice(0, MOST));
    for (const net of kept) used.add(idOf(net));
    return ours.filter((net) => kept.has(net));
  });
}

/** All its rungs, and not only the one that the ladder weighed. */
function reasonOf({ rungs }: Card, told = ""): string {
  return [rungs, told.replace(/trede \d(, |$)/, "")].filter(Boolean).join(", ");
}
