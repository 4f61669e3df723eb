// Checks an entry while someone makes it in the form: the same schema, rules and sentences as
// `kaart check`. What it does not see: mistakes that only a file can have (YAML, its name), and
// what needs the other entries (links to them, a municipality that others write otherwise).

import { Entry } from "./entry";
import { faults } from "./faults";
import { Fields } from "./fields";
import { inOrder } from "./order";
import type { Around, Data, Kind, Problem } from "./problem";
import { RULES } from "./rules";

export { type FindHint, findability } from "./findability";
export type { Around, Data, Kind, Level, Problem, Towns } from "./problem";
export { type ReadingHint, readingHints } from "./reading";
export { townsFrom } from "./towns";

const known = new Map<Kind, Fields>();

/**
 * All problems of an entry, in the order of the schema. `today` is a day as `2026-03-01`.
 *
 * Fields that were left open should not be in the data: an empty text is a mistake in a file too.
 */
export function checkEntry(data: Data, kind: Kind, today: string, around: Around = {}): Problem[] {
  const fields = known.get(kind) ?? new Fields(kind);
  known.set(kind, fields);
  const [owner = ""] = (around.id ?? "").split("/");
  const found = faults(data, kind, fields, owner);
  const broken = new Set<unknown>(
    found.flatMap(({ path, meant }) => (path.length > 1 ? [path[0]] : [path[0], meant])),
  );
  const right = Object.entries(data).filter(([key]) => !broken.has(key));
  const entry = new Entry(kind, Object.fromEntries(right), today, around, fields.markdown);
  const told = found.map(({ meant: _, ...problem }): Problem => problem);
  return inOrder([...told, ...findings(entry, broken)], fields);
}

function findings(entry: Entry, broken: ReadonlySet<unknown>): Problem[] {
  const able = RULES.filter(({ reads = [] }) => !reads.some((name) => broken.has(name)));
  return able.flatMap(({ code, level, check }) =>
    check(entry).map(({ path, ...said }) => ({ path: [...path], code, level, ...said })),
  );
}
