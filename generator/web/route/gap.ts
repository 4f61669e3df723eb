// A rung without anything near, or one that is skipped: honest words, and ways to go on.

import { inDutch, make } from "../finder/html";
import { placeInWords } from "../finder/myplace";
import type { Card } from "../finder/protocol";
import type { Bonds } from "./bonds";
import type { Further } from "./gather";
import type { RouteStep } from "./plan";
import type { RouteState } from "./state";
import { stepHead } from "./stepview";
import { hidden } from "./swap";
import { inOffers, kmInWords, type LinkTo, whoAndWhere } from "./words";

export interface GapStates {
  wider(radius: number): RouteState;
  with(at: number): RouteState;
  skip: RouteState;
  /** The route in which this rung is looked at again. */
  unskip: RouteState;
  finder: string;
}

export function gapItem(
  bonds: Bonds,
  step: RouteStep,
  number: number,
  place: string,
  radius: number,
): HTMLLIElement {
  const text = step.skipped
    ? "Je slaat deze trede over. Dat mag."
    : `Hier weten we nog niets, binnen ${radius} km van ${placeInWords(place)}. Dat betekent niet dat er niets is.`;
  return make(
    "li",
    { class: `route-stap route-gat trede-${step.from}`, "data-gat": `${step.from}` },
    stepHead(bonds, step, number),
    make("p", {}, text),
  );
}

/** What one can do about it. */
export function gapWays(
  step: RouteStep,
  further: Further | null,
  cards: (Card | undefined)[],
  states: GapStates,
  link: LinkTo,
): Node[] {
  if (step.skipped) return [list([link("", states.unskip, "Toch iets kiezen voor deze trede")])];
  const made: Node[] = [];
  const near = (further?.nearest ?? []).flatMap((candidate, at) => {
    const card = cards[at];
    if (!card) return [];
    return [
      make(
        "li",
        { "data-aanbod": card.id },
        make("strong", {}, card.name),
        whoAndWhere(card, candidate, kmInWords(candidate.km)),
        link("knop knop--stil", states.with(at), "Kies dit", hidden(`: ${card.name}`)),
      ),
    ];
  });
  if (near.length > 0) {
    made.push(
      make("h4", {}, "Verder weg is er wel iets"),
      make("ul", { class: "route-lijst" }, ...near),
    );
  }
  const { radius = 0, total = 0, inCountry = 0 } = further ?? {};
  made.push(
    list([
      radius > 0 &&
        link(
          "",
          states.wider(radius),
          `Kijk binnen ${radius} km (${inOffers(total)} op deze trede)`,
        ),
      inCountry > 0 &&
        make(
          "a",
          { href: states.finder },
          `Bekijk alles op deze trede in het land (${inDutch(inCountry)})`,
        ),
      link("", states.skip, "Sla deze trede over"),
    ]),
    make(
      "p",
      { class: "zacht" },
      "Vraag ook het wijkteam of de gemeente. Die weten soms meer dan deze site.",
    ),
  );
  return made;
}

function list(ways: (HTMLElement | false)[]): HTMLElement {
  const items = ways.filter((way): way is HTMLElement => Boolean(way));
  return make("ul", { class: "route-wegen" }, ...items.map((way) => make("li", {}, way)));
}
