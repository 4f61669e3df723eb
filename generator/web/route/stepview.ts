// A step of the route on the page: what it is, why it is here, and what to do when it fails.

import { icon, make } from "../finder/html";
import type { Bonds } from "./bonds";
import type { RouteStep } from "./plan";
import type { Why } from "./reasons";
import type { Shown } from "./shown";
import { rungBadge, whoAndWhere } from "./words";

interface StepParts {
  item: HTMLLIElement;
  /** Opens the list of other offerings, for which there is room below. */
  button: HTMLButtonElement;
  room: HTMLElement;
}

/** The head of a step, also of one without an offering: which rung, in a plain sentence. */
export function stepHead(bonds: Bonds, { from, to }: RouteStep, number: number): HTMLElement {
  return make(
    "p",
    { class: "route-stap-kop" },
    make("span", { class: "route-stap-nummer" }, `Stap ${number}`),
    rungBadge(from, to),
    make("q", {}, bonds.rung(from).sentence),
    to > from && make("span", {}, "tot ", make("q", {}, bonds.rung(to).sentence)),
  );
}

export function stepItem(
  root: string,
  bonds: Bonds,
  step: RouteStep,
  number: number,
  shown: Shown,
  { reasons, warnings }: Why,
  before: Shown | null,
): StepParts {
  const { card, text } = shown;
  const address = `${root}aanbod/${card.id}/`;
  const room = make("div", { class: "route-anders", id: `anders-${step.from}` });
  room.hidden = true;
  const button = make(
    "button",
    {
      class: "knop knop--stil",
      type: "button",
      "aria-expanded": "false",
      "aria-controls": room.id,
      "data-kies": `${step.from}`,
    },
    "Kies iets anders",
    make("span", { class: "visueel-verborgen" }, ` dan ${card.name}`),
  );
  const item = make(
    "li",
    { class: `route-stap trede-${step.from}`, "data-aanbod": card.id },
    stepHead(bonds, step, number),
    make("h3", { class: "route-stap-naam" }, make("a", { href: address }, card.name)),
    whoAndWhere(card, shown.candidate),
    make("p", { class: "route-stap-kort" }, card.summary),
    reach(root, shown),
    reasons.length > 0 && why(root, reasons),
    ...warnings.map((warning) =>
      make("p", { class: "route-let-op" }, icon(root, "circle-alert"), make("span", {}, warning)),
    ),
    net(root, shown, before),
    make(
      "p",
      { class: "route-knoppen" },
      make(
        "a",
        { class: "knop", href: address },
        "Lees meer",
        make("span", { class: "visueel-verborgen" }, ` over ${card.name}`),
      ),
      button,
      make("span", { "data-keuze": card.id, "data-naam": card.name }),
    ),
    room,
  );
  if (text.phone) item.dataset.telefoon = text.phone;
  return { item, button, room };
}

function reach(root: string, { text, address }: Shown): HTMLElement | null {
  const street = address.includes(",") && make("span", {}, icon(root, "map-pin"), address);
  const phone =
    text.phone &&
    make(
      "a",
      { href: `tel:${text.phone.replace(/\(0\)|[^\d+]/g, "")}` },
      icon(root, "phone"),
      `Bel ${text.phone}`,
    );
  return street || phone ? make("p", { class: "route-bereik" }, street, phone) : null;
}

function why(root: string, reasons: string[]): HTMLElement {
  const items = reasons.map((reason) =>
    make("li", {}, icon(root, "check"), make("span", {}, reason)),
  );
  return make("ul", { class: "route-waarom", "aria-label": "Waarom deze stap" }, ...items);
}

function net(root: string, { fallbacks }: Shown, before: Shown | null): HTMLElement {
  const box = make("div", { class: "route-vangnet" }, make("h4", {}, "En als het niet lukt?"));
  if (fallbacks.length === 0) {
    const back = before
      ? `Ga dan terug naar ‘${before.card.name}’.`
      : "Vraag het wijkteam om hulp.";
    box.append(make("p", {}, `We kennen hier nog geen vangnet. ${back}`));
    return box;
  }
  const items = fallbacks.map(({ card, reason }) =>
    make(
      "li",
      { "data-aanbod": card.id },
      make("a", { href: `${root}aanbod/${card.id}/` }, card.name),
      " ",
      make("span", {}, [card.provider, card.place].filter(Boolean).join(", ")),
      make("em", {}, reason),
    ),
  );
  box.append(make("ul", { "data-relatie": "vangnet" }, ...items));
  return box;
}
