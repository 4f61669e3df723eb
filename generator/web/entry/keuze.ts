// The shortlist on every page: buttons to put offerings on it, and the number in the header.

import { Buttons } from "../shortlist/buttons";
import { Keeper } from "../shortlist/keep";
import { makeLine, showCount } from "../shortlist/notice";

// Whoever has the finder on a page of their own has no header that leads to the list.
const guest = document.documentElement.classList.contains("inbed");
const header = document.querySelector<HTMLAnchorElement>(".kop-keuze");

if (!guest && header) {
  const root = header.getAttribute("href")?.replace("keuzelijst/", "") || "./";
  const keeper = new Keeper();
  showCount(keeper);
  new Buttons(keeper, root, makeLine(keeper, root));
}
