// The list of other offerings for a step, each a link to the route with that one in it.

import { make } from "../finder/html";
import type { Card } from "../finder/protocol";
import type { RouteStep } from "./plan";
import type { Why } from "./reasons";
import type { RouteState } from "./state";
import { type LinkTo, rungsInWords, whoAndWhere } from "./words";

export interface Other {
  step: RouteStep;
  card: Card;
  why: Why;
  /** The route with this one in it. */
  state: RouteState;
}

interface WaysOut {
  skip: RouteState;
  /** Further away, when one can look further. */
  wider: { radius: number; state: RouteState } | null;
  /** The finder, with what was asked of this rung. */
  finder: string;
}

export function otherList(
  step: RouteStep,
  others: Other[],
  { skip, wider, finder }: WaysOut,
  link: LinkTo,
): Node[] {
  const rungs = rungsInWords(step.from, step.to).toLowerCase();
  const heading =
    others.length > 0
      ? `Wat kan er nog meer op ${rungs}?`
      : `We kennen in de buurt niets anders op ${rungs}.`;
  const items = others.map(({ step: other, card, why, state }) =>
    make(
      "li",
      { "data-aanbod": card.id },
      make("strong", {}, card.name),
      other.candidate && whoAndWhere(card, other.candidate),
      make("p", {}, card.summary),
      make("p", { class: "zacht" }, [...why.reasons, ...why.warnings].slice(0, 3).join(" ")),
      link("knop knop--stil", state, "Kies dit", hidden(`: ${card.name}`)),
    ),
  );
  const ways = [
    wider && link("", wider.state, `Zoek verder weg: binnen ${wider.radius} km`),
    link("", skip, "Sla deze stap over"),
    make("a", { href: finder }, "Zoek zelf op deze trede"),
  ].filter((one): one is HTMLAnchorElement => Boolean(one));
  const made: Node[] = [make("h4", {}, heading)];
  if (items.length > 0) made.push(make("ul", { class: "route-lijst" }, ...items));
  made.push(make("ul", { class: "route-wegen" }, ...ways.map((way) => make("li", {}, way))));
  return made;
}

export function hidden(text: string): HTMLElement {
  return make("span", { class: "visueel-verborgen" }, text);
}
