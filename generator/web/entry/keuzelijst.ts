// The page of the shortlist, /keuzelijst/.

import { Keeper } from "../shortlist/keep";
import { ShortlistPage } from "../shortlist/page";

const page = document.getElementById("keuzelijst");
if (page) new ShortlistPage(page, new Keeper());
