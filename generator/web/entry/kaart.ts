// What every page has besides: the switches between light and dark and for professionals, the
// shortlist, and the text of reports.

import { offerSwitches } from "../professional";
import { fillReports } from "../report";
import { offerShortlist } from "../shortlist/everywhere";
import { offerTheme } from "../theme";

const script = document.currentScript as HTMLScriptElement;
/** The address of the site: this script is its `kaart/kaart.js`. */
const root = new URL("..", script.src).href;

offerTheme(root);
offerSwitches();
offerShortlist(root);
fillReports();
