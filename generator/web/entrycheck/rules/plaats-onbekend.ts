// The town of a location is in the gazetteer; when not, it is probably a slip.

import type { Rule } from "../rule";
import { say } from "../say";

export const plaatsOnbekend: Rule = {
  code: "plaats-onbekend",
  level: "waarschuwing",
  reads: ["locaties"],
  check(entry) {
    const { towns } = entry.around;
    if (!towns) return [];
    return entry.locations().flatMap(([path, { plaats, punt }]) => {
      // Whoever gave a point knows where it is; the list lacks small towns.
      if (punt || towns.find(plaats).length > 0) return [];
      const near = towns.near(plaats);
      const meant = near.length > 0 ? `${say("bedoel-je", { wat: near.join(" of ") })} ` : "";
      return [
        {
          path: [...path, "plaats"],
          message: say("plaats-onbekend", { plaats }),
          remedy: meant + say("plaats-onbekend.raad"),
          better: near[0],
        },
      ];
    });
  },
};
