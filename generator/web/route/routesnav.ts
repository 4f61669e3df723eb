// The links to the other routes: each holds its steps, so that it can be shared as it is.

import { make } from "../finder/html";
import type { Made } from "./outcome";
import { isSame } from "./plan";
import type { Shown } from "./shown";
import { pinsOf } from "./steps";
import type { LinkWith } from "./words";

/** Fold out the routes that there are, with what is shown now among them. */
export function showRoutes(
  nav: HTMLElement,
  { state, steps, routes }: Made,
  all: (Shown | null)[][],
  linkWith: LinkWith,
): void {
  const own = !routes.some((route) => isSame(route, steps));
  nav.hidden = routes.length + (own ? 1 : 0) < 2;
  if (nav.hidden) return;
  const items = routes.map((route, at) => {
    const shown = all[at] ?? [];
    const names = shown.flatMap((one) => (one ? [one.card.name] : []));
    const target = { ...state, pins: pinsOf(route, shown) };
    const words = [make("strong", {}, `Route ${at + 1}`), make("span", {}, names.join(" → "))];
    const link = linkWith("route-link", target, "heading", `Dit is route ${at + 1}.`, words);
    if (isSame(route, steps)) link.setAttribute("aria-current", "true");
    return make("li", {}, link);
  });
  if (own) items.unshift(make("li", {}, ownRoute()));
  const others = routes.length - (own ? 0 : 1);
  const words = others === 1 ? "Er is nog een route" : `Er zijn nog ${others} routes`;
  const list = make("ul", {}, ...items);
  nav.replaceChildren(make("details", {}, make("summary", {}, words), list));
}

function ownRoute(): HTMLElement {
  const words = [make("strong", {}, "Jouw eigen route"), make("span", {}, "Die zie je nu")];
  return make("span", { class: "route-link", "aria-current": "true" }, ...words);
}
