// What has to be said above a route: an unknown place, nothing of what someone likes, what is gone.

import { icon, make } from "../finder/html";
import { NOT_KNOWN, placeInWords } from "../finder/myplace";
import { type Card, HERE, type Whereabouts } from "../finder/protocol";
import type { Bonds } from "./bonds";
import type { RouteState } from "./state";
import { hidden } from "./swap";
import type { Candidate } from "./weigh";
import { type LinkTo, whoAndWhere } from "./words";

/** What is said of a place that is not known. */
export function unknownInWords(place: string): string {
  if (place === HERE) return NOT_KNOWN;
  return /^\d{4}/.test(place)
    ? `We kennen de postcode ‘${place}’ niet. Vul de naam van je plaats in.`
    : `We kennen de plaats ‘${place}’ niet. Kijk of je de naam goed hebt geschreven.`;
}

/** The place that was named is not known; each other one that may be meant is a link. */
export function unknownPlace(
  root: string,
  where: Whereabouts | null,
  state: RouteState,
  link: LinkTo,
): HTMLElement {
  const names = where?.others ?? [];
  const words: (Node | string)[] = [unknownInWords(state.wish.place)];
  names.forEach((name, at) => {
    words.push(at === 0 ? " Bedoel je " : at === names.length - 1 ? " of " : ", ");
    words.push(link("", { ...state, wish: { ...state.wish, place: name } }, name));
  });
  if (names.length > 0) words.push("?");
  return note(root, words);
}

/** A place of that name may be another one. */
export function otherPlaces(
  where: Whereabouts,
  state: RouteState,
  link: LinkTo,
): HTMLElement | null {
  if (where.others.length === 0) return null;
  const words: (Node | string)[] = [`Je zoekt bij ${where.name}. Bedoel je `];
  where.others.forEach((name, at) => {
    if (at > 0) words.push(at === where.others.length - 1 ? " of " : ", ");
    words.push(link("", { ...state, wish: { ...state.wish, place: name } }, name));
  });
  return make("p", {}, ...words, "?");
}

export function goneNote(root: string, count: number): HTMLElement {
  const text =
    count === 1
      ? "Eén stap van deze route staat niet meer op de site. We kozen iets anders."
      : `${count} stappen van deze route staan niet meer op de site. We kozen iets anders.`;
  return note(root, [text]);
}

/** Once for the whole route, and not at every step. */
export function dutchNote(root: string, all: boolean): HTMLElement {
  const which = all ? "Bij deze stappen" : "Bij sommige stappen";
  return note(root, [
    `${which} weten we niet hoeveel Nederlands je nodig hebt. Vraag het even na. Je mag iemand meenemen die voor je vertaalt.`,
  ]);
}

/** Nothing near of what someone likes, and where the nearest is. */
export function notLiked(
  root: string,
  bonds: Bonds,
  state: RouteState,
  nearest: { candidate: Candidate; card: Card; state: RouteState }[],
  link: LinkTo,
): HTMLElement {
  const titles = state.wish.sectors.map((sector) => `‘${bonds.titleOf("sector", sector)}’`);
  const text = `Met ${titles.join(" of ")} weten we niets binnen ${state.wish.radius} km van ${placeInWords(state.wish.place)}.`;
  const box = note(root, [
    `${text} ${nearest.length > 0 ? "Het dichtstbij is:" : "Ook verder weg niet."}`,
  ]);
  if (nearest.length === 0) return box;
  const items = nearest.map(({ candidate, card, state }) =>
    make(
      "li",
      { "data-aanbod": card.id },
      make("a", { href: `${root}aanbod/${card.id}/` }, card.name),
      whoAndWhere(card, candidate),
      link("route-erbij", state, "Zet in mijn route", hidden(`: ${card.name}`)),
    ),
  );
  return make(
    "div",
    { class: "route-verder" },
    box,
    make("ul", { class: "route-lijst" }, ...items),
  );
}

function note(root: string, words: (Node | string)[]): HTMLElement {
  return make("p", { class: "melding" }, icon(root, "circle-alert"), make("span", {}, ...words));
}
