// What a rule is: what a schema cannot say about one entry. The rules of the same names in the
// folder rules/ of the package say the same.

import type { Entry } from "./entry";
import type { Level, Path } from "./problem";

export interface Finding {
  path: Path;
  message: string;
  remedy: string;
  /** A value that would be right in that place. */
  better?: unknown;
}

export interface Rule {
  code: string;
  level: Level;
  /** The fields without which it cannot judge: it is left out when one has an error. */
  reads?: (keyof Entry["data"])[];
  check(entry: Entry): Finding[];
}
