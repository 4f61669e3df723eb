// The page /route/: plans a way up the ladder. Without what it needs the page says what else there is.

import { RoutePage } from "../route/page";

if (document.getElementById("route")) {
  try {
    new RoutePage();
  } catch {
    document.documentElement.classList.remove("js");
  }
}
