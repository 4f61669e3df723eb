// The last step: what is left to mend, and the files with the ways to send them in.

import { find } from "../finder/html";
import { showConfirm } from "./confirm";
import { listProblems } from "./errors";
import { type Found, isError } from "./problems";
import { showResults } from "./results";
import type { Result, Settings } from "./send";
import type { Subject } from "./subject";

/** Show it all; `go` leads to the step in which a problem is mended. */
export function showEnd(
  subject: Subject,
  results: Result[],
  found: Found[],
  settings: Settings,
  go: (found: Found) => void,
): void {
  const errors = found.filter(isError);
  listProblems(find("[data-rest]"), errors, go);
  listProblems(
    find("[data-let-op]"),
    found.filter((one) => !isError(one)),
    go,
  );
  find("[data-klaar]").hidden = errors.length > 0;
  find("[data-stap=insturen]").classList.toggle("met-fouten", errors.length > 0);
  const sent = () => {
    find("[data-ingestuurd]").hidden = false;
  };
  showConfirm(subject, settings, sent);
  showResults(results, settings, sent);
}
