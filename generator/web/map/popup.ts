// What opens at a marker: the offering that is there, or a list of them.

import { rungBadge } from "../finder/card";
import { make } from "../finder/html";
import type { Card } from "../finder/protocol";
import type { Surroundings } from "./api";

/** Longer lists are for the list, not for the map. */
const MOST = 20;

export async function popupFor(points: number[], around: Surroundings): Promise<HTMLElement> {
  const offerings = await around.finder.offeringsAt(points);
  const cards = await around.finder.cards(offerings.slice(0, MOST));
  const [first] = cards;
  if (offerings.length === 1 && first) {
    return make(
      "div",
      { class: "kaartvenster" },
      make("div", choosable(first), ...parts(first, around)),
    );
  }
  const more = offerings.length - cards.length;
  return make(
    "div",
    { class: "kaartvenster" },
    make("h3", { class: "kaartvenster-kop" }, `${around.inResults(offerings.length)} hier`),
    make("ul", {}, ...cards.map((card) => make("li", choosable(card), ...parts(card, around)))),
    more > 0 &&
      make("p", {}, `En nog ${around.inResults(more)}. Kies een filter om er minder te zien.`),
  );
}

/** The shortlist puts its button there. */
function choosable({ id, name }: Card): Record<string, string> {
  return { "data-keuze": id, "data-naam": name };
}

function parts(card: Card, { root }: Surroundings): HTMLElement[] {
  return [
    make("a", { class: "kaartvenster-naam", href: `${root}aanbod/${card.id}/` }, card.name),
    make("span", { class: "kaartvenster-wie" }, [card.provider, card.place].join(", ")),
    rungBadge(card),
  ];
}
