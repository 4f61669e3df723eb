// Problems in the order in which the form asks and `kaart format` writes: that of the schema.

import type { Fields } from "./fields";
import type { Problem } from "./problem";

export function inOrder(problems: Problem[], fields: Fields): Problem[] {
  const keyed = problems.map((problem) => ({ problem, key: placeOf(problem, fields) }));
  keyed.sort((one, other) => compare(one.key, other.key));
  return keyed.map(({ problem }) => problem);
}

/** The position of every step among its neighbours; of an unknown field behind all others. */
function placeOf({ path }: Problem, fields: Fields): number[] {
  return path.map((step, index) => {
    if (typeof step === "number") return step;
    const names = Object.keys(fields.at(path.slice(0, index)).properties ?? {});
    return names.includes(step) ? names.indexOf(step) : names.length;
  });
}

function compare(one: number[], other: number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? -1);
}
