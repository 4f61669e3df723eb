// What every page has besides: the switches between light and dark and for professionals, the
// shortlist, and the text of reports.

import { offerSwitches } from "./professional";
import { fillReports } from "./report";
import { offerShortlist } from "./shortlist/everywhere";
import { offerTheme } from "./theme";

/** To be called while the script runs that the page loads: it is in `kaart/` of the site. */
export function startEveryPage(): void {
  const script = document.currentScript as HTMLScriptElement;
  const root = new URL("..", script.src).href;
  offerTheme(root);
  offerSwitches();
  offerShortlist(root);
  fillReports();
}
