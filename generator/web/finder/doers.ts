// Who does something, and what is done: "schoonmaakster" and "verkoper" to "schoonmaken" and
// "verkopen", "vrijwilligster" to "vrijwilliger", "verhuizing" to "verhuizen" and back.

import { doubled, verbsOf } from "./spelling";

/** Shorter stems are no stems: "winter", "ding", "oven". */
const LEAST = 3;

const ENDINGS: [ending: string, forms: (stem: string) => string[]][] = [
  ["ster", (stem) => [stem, `${stem}er`, `${doubled(stem)}er`, ...verbsOf(stem)]],
  ["aar", (stem) => [`${stem}en`]],
  ["er", (stem) => [`${stem}en`]],
  ["ing", (stem) => [`${stem}en`]],
  ["en", (stem) => [`${stem}ing`]],
];

export function doers(word: string): string[] {
  // One or more of them: "schoonmaaksters", "wandelaars"; "verhuizingen" has its own rule.
  const one = word.endsWith("rs") ? word.slice(0, -1) : word;
  return ENDINGS.flatMap(([ending, forms]) => {
    const stem = one.slice(0, -ending.length);
    return one.endsWith(ending) && stem.length >= LEAST ? forms(stem) : [];
  });
}
