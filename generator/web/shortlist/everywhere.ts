// The shortlist on every page: buttons to put offerings on it, and the number in the header.

import { Buttons } from "./buttons";
import { Keeper } from "./keep";
import { makeLine, showCount } from "./notice";

/** Offer it; `root` is the address of the site. */
export function offerShortlist(root: string): void {
  // Whoever has the finder on a page of their own has no header that leads to the list.
  const guest = document.documentElement.classList.contains("inbed");
  if (guest || !document.querySelector(".kop-keuze")) return;
  const keeper = new Keeper();
  showCount(keeper);
  new Buttons(keeper, root, makeLine(keeper, root));
}
