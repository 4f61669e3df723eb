// The towns of the finder's file, asked as rules do; places.py answers the same.

import { key, type PlacesFile } from "../finder/gazetteer";
import { closest } from "./close";
import type { Towns } from "./problem";
import { cut } from "./text";

/** The least likeness of a near miss: two slips in a word of seven. */
const LIKE = 0.7;
const MOST = 3;
const LONGEST_NAME = 60;

interface Town {
  name: string;
  province: number;
  point: [number, number];
}

export function townsFrom(file: PlacesFile): Towns {
  const index = indexOf(file);
  const marks = file.provinces.map((names) => names.map(key));

  function find(name: string): Town[] {
    const found = index.get(key(name));
    if (found) return found;
    // "Laren NH", "Bergen (Limburg)"
    const space = name.trim().lastIndexOf(" ");
    const mark = key(name.trim().slice(space + 1));
    const province = marks.findIndex((names) => names.includes(mark));
    if (space < 0 || province < 0) return [];
    return find(name.trim().slice(0, space)).filter((town) => town.province === province);
  }

  return {
    find(name) {
      const [town] = find(name);
      const namesakes = (index.get(key(town?.name ?? "")) ?? []).filter(
        (other) => other !== town && other.name === town?.name,
      );
      return town ? [town.point, ...namesakes.map(({ point }) => point)] : [];
    },
    near(name) {
      const close = closest(key(cut(name, LONGEST_NAME)), index.keys(), LIKE, 2 * MOST);
      const names = close.flatMap((one) => index.get(one)?.[0]?.name ?? []);
      return [...new Set(names)].slice(0, MOST);
    },
  };
}

/** Names as they are compared, each with its towns: a name goes before somebody's other name. */
function indexOf({ towns, scale }: PlacesFile): Map<string, Town[]> {
  const rows = towns.map(([name, province, lat, lon, ...others]) => {
    const town: Town = { name, province, point: [lat / scale, lon / scale] };
    return { town, others };
  });
  const named = [
    ...rows.map(({ town }): [string, Town] => [town.name, town]),
    ...rows.flatMap(({ town, others }) => others.map((name): [string, Town] => [name, town])),
  ];
  const index = new Map<string, Town[]>();
  for (const [name, town] of named) index.set(key(name), [...(index.get(key(name)) ?? []), town]);
  return index;
}
