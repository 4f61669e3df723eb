// A point is latitude first, then longitude.

import { swapped } from "../kingdom";
import type { Rule } from "../rule";
import { say } from "../say";

export const puntOmgewisseld: Rule = {
  code: "punt-omgewisseld",
  level: "fout",
  reads: ["locaties"],
  check(entry) {
    return entry.locations().flatMap(([path, { punt }]) => {
      if (!punt || !swapped(punt)) return [];
      const [lengte, breedte] = punt;
      return [
        {
          path: [...path, "punt"],
          message: say("punt-omgewisseld"),
          remedy: say("punt-omgewisseld.raad", { breedte, lengte }),
          better: [breedte, lengte],
        },
      ];
    });
  },
};
