// A result card: the same HTML as pages/templates/kaartje.html.

import { FROM_ELSEWHERE, NOWHERE } from "./away";
import { icon, inDutch, make } from "./html";
import type { Card, Opened } from "./protocol";

export function makeCard(card: Card, root: string, icons: Opened["icons"]): HTMLLIElement {
  const link = make("a", { href: `${root}aanbod/${card.id}/` }, card.name);
  const who = make("p", { class: "kaartje-wie" }, make("span", {}, card.provider));
  if (card.place) who.append(" ", make("span", { class: "kaartje-plaats" }, card.place));
  const away = awayInWords(card.away);
  if (away) who.append(" ", make("span", { class: "kaartje-afstand" }, away));
  return make(
    "li",
    { class: "kaartje", "data-aanbod": card.id },
    make("h3", { class: "kaartje-naam" }, link),
    make("p", { class: "kaartje-kort" }, card.summary),
    who,
    card.stated && make("p", { class: "kaartje-stand" }, card.stated),
    make(
      "ul",
      { class: "kaartje-tags" },
      rungBadge("li", card),
      make("li", { class: "tag" }, icon(root, icons.sector[card.sector] ?? ""), card.sectorTitle),
      card.cost && make("li", { class: "tag" }, card.cost),
    ),
  );
}

export function rungBadge(tag: "li" | "span", card: Card): HTMLElement {
  return make(tag, { class: `trede trede-${card.rung}` }, card.rungs);
}

/** "3 km"; what is nowhere in particular says so already, as its place. */
export function awayInWords(away: number | undefined): string {
  if (away === undefined || away === NOWHERE) return "";
  if (away === FROM_ELSEWHERE) return "ook voor jouw buurt";
  return away < 1 ? "minder dan 1 km" : `${inDutch(Math.round(away))} km`;
}
