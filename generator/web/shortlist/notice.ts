// What says how the shortlist fares: the number in the header, and a line that comes and goes.

import { make } from "../finder/html";
import type { Keeper } from "./keep";

/** How long the line stays, in milliseconds; the header goes on saying it. */
const STAY = 6000;

/** Keep the number in the header right; the link is there only when something is on the list. */
export function showCount(keeper: Keeper): void {
  const show = () => {
    const count = keeper.list.items.length;
    document.documentElement.toggleAttribute("data-keuzelijst", count > 0);
    for (const place of document.querySelectorAll(".kop-keuze b")) {
      place.textContent = String(count);
    }
  };
  keeper.onChange(show);
  show();
}

/** Make the line, which is read aloud, and return what says something in it. */
export function makeLine(keeper: Keeper, root: string): (text: string) => void {
  const line = make("div", { class: "keuze-melding", "aria-live": "polite" });
  document.body.append(line);
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (line.matches(":hover, :focus-within")) hide();
      else line.replaceChildren();
    }, STAY);
  };
  return (text) => {
    const count = keeper.list.items.length;
    const link = make("a", { href: `${root}keuzelijst/` }, `Bekijk je keuzelijst (${count})`);
    line.replaceChildren(make("p", {}, `${text} `, count > 0 && link));
    hide();
  };
}
