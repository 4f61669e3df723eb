// The links to the other routes: each holds its steps, so that it can be shared as it is.

import { make } from "../finder/html";
import type { Made } from "./outcome";
import { isSame, type RouteStep } from "./plan";
import type { Shown } from "./shown";
import { pinsOf } from "./steps";
import type { LinkWith } from "./words";

/** Let the routes that there are be folded out; only then are their names fetched. */
export function showRoutes(
  nav: HTMLElement,
  made: Made,
  load: (route: RouteStep[]) => Promise<(Shown | null)[]>,
  linkWith: LinkWith,
): void {
  const { steps, routes } = made;
  const own = !routes.some((route) => isSame(route, steps));
  nav.hidden = routes.length + (own ? 1 : 0) < 2;
  if (nav.hidden) return;
  const others = routes.length - (own ? 0 : 1);
  const words = others === 1 ? "Er is nog een route" : `Er zijn nog ${others} routes`;
  const list = make("ul");
  const details = make("details", {}, make("summary", {}, words), list);
  details.addEventListener("toggle", async () => {
    if (!details.open || list.hasChildNodes()) return;
    try {
      const all = await Promise.all(routes.map(load));
      const items = routes.map((_, at) =>
        make("li", {}, linkTo(made, at, all[at] ?? [], linkWith)),
      );
      list.replaceChildren(...(own ? [make("li", {}, ownRoute())] : []), ...items);
    } catch {
      list.replaceChildren(make("li", {}, "Dit lukt nu niet. Probeer het later nog eens."));
    }
  });
  nav.replaceChildren(details);
}

function linkTo(
  { state, steps, routes }: Made,
  at: number,
  shown: (Shown | null)[],
  linkWith: LinkWith,
): HTMLElement {
  const route = routes[at] ?? [];
  const names = shown.flatMap((one) => (one ? [one.card.name] : []));
  const target = { ...state, pins: pinsOf(route, shown) };
  const words = [make("strong", {}, `Route ${at + 1}`), make("span", {}, names.join(" → "))];
  const link = linkWith("route-link", target, "heading", `Dit is route ${at + 1}.`, words);
  if (isSame(route, steps)) link.setAttribute("aria-current", "true");
  return link;
}

function ownRoute(): HTMLElement {
  const words = [make("strong", {}, "Jouw eigen route"), make("span", {}, "Die zie je nu")];
  return make("span", { class: "route-link", "aria-current": "true" }, ...words);
}
