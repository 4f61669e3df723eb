// What is suggested while someone types: names that have the typed words in them.

import { fold, wordsOf } from "./fold";
import type { Card, Opened, Suggestion } from "./protocol";

/** As finder/suggestions.py writes it. */
export type ProviderRow = [id: string, name: string];

/** More than this is not read, and covers the results. */
const MOST = 8;
const MOST_OF_A_KIND = 2;
/** A single letter suggests nothing. */
const FEWEST_LETTERS = 2;
/** From here on letters in the middle of a word are no accident. */
const INSIDE = 4;

const WHOLE = 3;
const BEGINNING = 2;
const MIDDLE = 1;

interface Fitting {
  fit: number;
  suggestion: Suggestion;
}

/** The names to choose from; offerings are those that the search found, best first. */
export interface Names {
  sectors: { value: string; title: string }[];
  municipalities: { value: string; title: string }[];
  providers: ProviderRow[];
  offerings: Card[];
}

export function typesEnough(typed: string): boolean {
  return wordsOf(typed).join("").length >= FEWEST_LETTERS;
}

/** The best suggestions; `meant` are the typed words after correction. */
export function suggestions(
  meant: string,
  { sectors, municipalities, providers, offerings }: Names,
  icons: Opened["icons"],
): Suggestion[] {
  const words = wordsOf(meant);
  const few = (found: Fitting[]) => byFit(found).slice(0, MOST_OF_A_KIND);
  const others = [
    ...few(
      fitting(sectors, words, ({ value, title }) => {
        const icon = icons.sector[value] ?? "";
        return { kind: "sector", value, title, about: "Thema", icon };
      }),
    ),
    ...few(
      fitting(municipalities, words, ({ value, title }) => {
        return { kind: "gemeente", value, title, about: "Gemeente", icon: "map-pin" };
      }),
    ),
    ...few(
      fitting(providers, words, ([value, title]) => {
        return { kind: "aanbieder", value, title, about: "Aanbieder", icon: "building-2" };
      }),
    ),
  ];
  const named = fitting(offerings, words, ({ id, name, provider, sector }) => {
    const about = `Aanbod van ${provider}`;
    return { kind: "aanbod", value: id, title: name, about, icon: icons.sector[sector] ?? "" };
  });
  const all = [...others, ...byFit(named).slice(0, MOST - others.length)];
  return byFit(all).map(({ suggestion }) => suggestion);
}

function fitting<T>(things: T[], words: string[], make: (thing: T) => Suggestion): Fitting[] {
  return things.flatMap((thing) => {
    const suggestion = make(thing);
    const fit = fitOf(suggestion, words);
    return fit > 0 ? [{ fit, suggestion }] : [];
  });
}

function fitOf({ kind, value, title }: Suggestion, words: string[]): number {
  // A sector's value is a word for it too.
  const { name, inName } = folded(kind === "sector" ? `${title} ${value}` : title);
  if (name.startsWith(words.join(" "))) return WHOLE;
  if (words.every((word) => inName.some((one) => one.startsWith(word)))) return BEGINNING;
  const inside = (word: string) => word.length >= INSIDE && name.includes(word);
  return words.every((word) => inside(word) || inName.includes(word)) ? MIDDLE : 0;
}

const FOLDED = new Map<string, { name: string; inName: string[] }>();
const MOST_FOLDED = 10_000;

/** The same names come by at every letter. */
function folded(text: string): { name: string; inName: string[] } {
  const known = FOLDED.get(text);
  if (known) return known;
  if (FOLDED.size > MOST_FOLDED) FOLDED.clear();
  const name = fold(text);
  const made = { name, inName: wordsOf(name) };
  FOLDED.set(text, made);
  return made;
}

function byFit(found: Fitting[]): Fitting[] {
  return [...found].sort((a, b) => b.fit - a.fit);
}
