// What is shown of the steps of a route: their cards and texts, fetched for these only.

import type { Card, Finder, Point } from "../finder/protocol";
import type { RouteFiles, Text } from "./files";
import type { RouteStep } from "./plan";
import { between, type Candidate } from "./weigh";

interface Fallback {
  card: Card;
  reason: string;
}

export interface Shown {
  candidate: Candidate;
  card: Card;
  text: Text;
  fallbacks: Fallback[];
  /** The address of the place that is nearest. */
  address: string;
}

const MOST_FALLBACKS = 2;

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
  return Promise.all(
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
}

/** What catches someone on this very step: an offering for several rungs has nets above it too. */
function netsOf(
  { from }: RouteStep,
  { row }: Candidate,
  text: Text,
  cards: Map<number, Card>,
): Fallback[] {
  return row.fallbacks
    .flatMap((number, at) => {
      const card = cards.get(number);
      // The rung of a card is its lowest.
      if (!card || card.rung > from) return [];
      return [{ card, reason: reasonOf(card, text.fallbackReasons[at]) }];
    })
    .slice(0, MOST_FALLBACKS);
}

/** All its rungs, and not only the one that the ladder weighed. */
function reasonOf({ rungs }: Card, told = ""): string {
  return [rungs, told.replace(/trede \d(, |$)/, "")].filter(Boolean).join(", ");
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
