// Small pieces of Dutch and of HTML that several parts of the route use.

import { FROM_ELSEWHERE, NOWHERE } from "../finder/away";
import { awayInWords } from "../finder/card";
import { inDutch, make } from "../finder/html";
import type { Card } from "../finder/protocol";
import type { Focus } from "./focus";
import type { RouteState } from "./state";
import type { Candidate } from "./weigh";

/** A link to another state of the page; it is followed without loading one. */
export type LinkTo = (
  look: string,
  state: RouteState,
  ...words: (Node | string)[]
) => HTMLAnchorElement;

/** The same, with where the keyboard is then and what is said to who cannot see it. */
export type LinkWith = (
  look: string,
  state: RouteState,
  focus: Focus,
  said: string,
  words: (Node | string)[],
) => HTMLAnchorElement;

/** "Trede 3", "Trede 2 en 3", "Trede 2 t/m 4"; cardwords.py says it the same way. */
export function rungsInWords(from: number, to: number): string {
  if (from === to) return `Trede ${from}`;
  return to === from + 1 ? `Trede ${from} en ${to}` : `Trede ${from} t/m ${to}`;
}

export function kmInWords(km: number | null): string {
  return km === null ? "" : awayInWords(km);
}

export function rungBadge(from: number, to: number): HTMLElement {
  return make("span", { class: `trede trede-${from}` }, rungsInWords(from, to));
}

/** Who offers it, where, and how far that is. */
export function whoAndWhere(card: Card, { km, row }: Candidate, distance = ""): HTMLElement {
  const who = make("p", { class: "kaartje-wie" }, make("span", {}, card.provider));
  const elsewhere = km === null && row.spots.length > 0 ? FROM_ELSEWHERE : NOWHERE;
  for (const part of [card.place, distance || awayInWords(km ?? elsewhere)]) {
    if (part) who.append(" ", make("span", {}, part));
  }
  return who;
}

export function inOffers(count: number): string {
  return `${inDutch(count)} ${count === 1 ? "mogelijkheid" : "mogelijkheden"}`;
}
