// Few results with every word are followed by those with fewer words: who types "gratis koffie
// drinken" is helped by coffee too.

import type { Ranked } from "./rank";

const ENOUGH = 5;

export interface Followed {
  results: Int32Array;
  /** How many of some of the results have as many of the words as there are. */
  wholeOf(some: Int32Array): number;
}

/** `keep` leaves what fits the other choices, in their order; the two parts stay apart. */
export function followed(ranked: Ranked, keep: (offerings: Int32Array) => Int32Array): Followed {
  const whole = keep(ranked.offerings);
  if (whole.length >= ENOUGH) return { results: whole, wholeOf: (some) => some.length };
  const first = new Set(whole);
  return {
    results: Int32Array.from([...whole, ...keep(ranked.rest())]),
    wholeOf: (some) => some.filter((offering) => first.has(offering)).length,
  };
}
