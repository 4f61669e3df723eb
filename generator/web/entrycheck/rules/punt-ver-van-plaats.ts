// A point lies near the town that is named with it.

import { distanceKm } from "../../finder/gazetteer";
import { inKingdom } from "../kingdom";
import type { Towns } from "../problem";
import type { Rule } from "../rule";
import { say } from "../say";

const FAR_KM = 30;

export const puntVerVanPlaats: Rule = {
  code: "punt-ver-van-plaats",
  level: "waarschuwing",
  reads: ["locaties"],
  check(entry) {
    const { towns } = entry.around;
    if (!towns) return [];
    return entry.locations().flatMap(([path, { punt, plaats, gemeente }]) => {
      if (!punt) return [];
      const distance = toNearest(punt, plaats, towns);
      if (distance <= FAR_KM) return [];
      // Of a small town the table may know only a namesake elsewhere.
      const around = toNearest(punt, gemeente, towns);
      if (around > 0 && around <= FAR_KM) return [];
      const message = say("punt-ver-van-plaats", { afstand: distance.toFixed(0), plaats });
      return [{ path: [...path, "punt"], message, remedy: say("punt-ver-van-plaats.raad") }];
    });
  },
};

/** In kilometres, to the nearest town of that name; 0 when there is none to measure to. */
function toNearest(point: [number, number], name: string, towns: Towns): number {
  const found = inKingdom(point) ? towns.find(name) : [];
  return found.length > 0 ? Math.min(...found.map((town) => distanceKm(point, town))) : 0;
}
