// What the check has to know besides the entry: its id, and where towns are.

import type { checkEntry } from "../entrycheck";
import type { Towns } from "./gazetteer";

const NAMES = 3;

export function aroundOf(id: string, towns: Towns): NonNullable<Parameters<typeof checkEntry>[3]> {
  const { loaded } = towns;
  if (!loaded) return { id };
  return {
    id,
    towns: {
      find: (name) => loaded.find(name).map(({ point }) => [point[0], point[1]]),
      near: (name) => loaded.like(name, NAMES),
    },
  };
}
