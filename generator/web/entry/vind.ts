// The finder of /vind/. Where something it needs is missing, the page stays as it came.

import { FinderPage } from "../finder/page";

const element = document.getElementById("zoeker");
if (element && !element.dataset.started) {
  element.dataset.started = "yes";
  try {
    new FinderPage();
  } catch {
    document.documentElement.classList.remove("js");
    const line = document.getElementById("zoeker-fout");
    if (line) line.hidden = false;
  }
}
