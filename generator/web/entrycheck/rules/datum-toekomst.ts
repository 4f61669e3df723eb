// What has been looked at or written was so in the past.

import type { Rule } from "../rule";
import { say } from "../say";

const MAY_BE_LATER = new Set<unknown>(["geldig_tot", "gesloten"]);

export const datumToekomst: Rule = {
  code: "datum-toekomst",
  level: "fout",
  check(entry) {
    const vandaag = entry.today;
    // As text a month comes before its days, which is right here: this month is not later.
    const later = entry.dates().filter(([[key], date]) => !MAY_BE_LATER.has(key) && date > vandaag);
    return later.map(([path, datum]) => ({
      path,
      message: say("datum-toekomst", { datum }),
      remedy: say(path[0] === "bronnen" ? "datum-toekomst.bron" : "datum-toekomst.raad", {
        vandaag,
      }),
    }));
  },
};
