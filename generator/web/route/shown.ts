// What is shown of the steps of a route: their cards and texts, fetched for these only.

import type { Card, Finder, Point } from "../finder/protocol";
import type { RouteFiles, Text } from "./files";
import { differing, type Fallback, netsOf } from "./nets";
import type { RouteStep } from "./plan";
import { between, type Candidate } from "./weigh";

export interface Shown {
  candidate: Candidate;
  card: Card;
  text: Text;
  fallbacks: Fallback[];
  /** The address of the place that is nearest. */
  address: string;
}

/** Throws when the cards are of another build than the files of the route. */
export async function loadShown(
  finder: Finder,
  files: RouteFiles,
  steps: RouteStep[],
  home: Point | null,
): Promise<(Shown | null)[]> {
  const cards = await cardsOf(
    finder,
    steps.flatMap(({ candidate }) =>
      candidate ? [candidate.number, ...candidate.row.fallbacks] : [],
    ),
  );
  const shown = await Promise.all(
    steps.map(async (step) => {
      const { candidate } = step;
      const card = candidate && cards.get(candidate.number);
      if (!candidate || !card) return null;
      const text = await files.text(candidate.number);
      if (text.id !== card.id) throw new Error("other data");
      const fallbacks = netsOf(step, candidate, text, cards);
      return { candidate, card, text, fallbacks, address: addressOf(candidate, text, home) };
    }),
  );
  const nets = differing(
    shown.map((one) => one?.fallbacks ?? []),
    ({ card }) => card.id,
  );
  return shown.map((one, at) => one && { ...one, fallbacks: nets[at] ?? [] });
}

export async function cardsOf(finder: Finder, numbers: number[]): Promise<Map<number, Card>> {
  const wanted = [...new Set(numbers)];
  const cards = await finder.cards(wanted);
  return new Map(wanted.map((number, at) => [number, cards[at]] as [number, Card]));
}

function addressOf({ row }: Candidate, { addresses }: Text, home: Point | null): string {
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  row.spots.forEach((spot, at) => {
    const km = home ? (between([home], [spot]) ?? 0) : at;
    if (km < least) [nearest, least] = [at, km];
  });
  return addresses[nearest] ?? "";
}
