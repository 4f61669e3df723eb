// "Zoek in dit gebied": the part of the map that someone looks at, as a choice like the others.

import type { Spot } from "./pieces";
import type { Box } from "./protocol";

/** In the address: south, west, north and east, in degrees with three decimals (some 100 m). */
const DECIMALS = 3;
const NUMBER = /^-?\d{1,3}(\.\d{1,6})?$/;

export function areaOf(text: string | null): Box | undefined {
  const parts = (text ?? "").split(",");
  if (parts.length !== 4 || !parts.every((part) => NUMBER.test(part))) return undefined;
  const [south = 0, west = 0, north = 0, east = 0] = parts.map(Number);
  const real = south < north && west < east && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  return real && Math.abs(west) <= 180 && Math.abs(east) <= 180
    ? [west, south, east, north]
    : undefined;
}

export function areaInAddress([west, south, east, north]: Box): string {
  return [south, west, north, east].map((degrees) => degrees.toFixed(DECIMALS)).join(",");
}

/** Those of the offerings that have a place in the area, in their order. */
export function inArea(offerings: Int32Array, box: Box, spots: Spot[]): Int32Array {
  const [west, south, east, north] = box;
  const inside = new Set<number>();
  for (const { point, offerings } of spots) {
    const [lat, lon] = point;
    if (south > lat || lat > north || west > lon || lon > east) continue;
    for (const offering of offerings) inside.add(offering);
  }
  return offerings.filter((offering) => inside.has(offering));
}
