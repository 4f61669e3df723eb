// The finder of /vind/, with what every page has: one script for the page and for the worker that it
// starts, which so comes from the browser's own cache. Where something it needs is missing, the page
// stays as it came.

import { startEveryPage } from "../everypage";
import { answerCalls } from "../finder/answering-worker";
import { FinderPage } from "../finder/page";

if (typeof document === "undefined") answerCalls();
else startPage();

function startPage(): void {
  startEveryPage();
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
}
