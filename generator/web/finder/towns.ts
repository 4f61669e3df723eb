// Where an offering is, on its card: of several towns the one that was asked for is named first.
// cardwords.py writes the same without a question.

import { fold, wordsOf } from "./fold";
import type { Question } from "./protocol";

export function townsInWords(towns: string[], question?: Question): string {
  const first = towns.find((town) => isAsked(town, question)) ?? towns[0] ?? "";
  const others = towns.filter((town) => town !== first);
  if (others.length < 2) return [first, ...others].join(" en ");
  return `${first} en ${others.length} andere plaatsen`;
}

function isAsked(town: string, question?: Question): boolean {
  if (!question) return false;
  const { words, place, chosen } = question;
  // "Hengelo (Gelderland)" is Hengelo on the card.
  if (fold(place.replace(/ \(.*/, "")) === fold(town)) return true;
  const typed = wordsOf(words);
  const named = wordsOf(town);
  if (named.every((word) => typed.includes(word))) return true;
  return chosen.gemeente?.some((slug) => named.join("-") === slug) ?? false;
}
