// Points lie in the Kingdom of the Netherlands.

import { inKingdom, swapped } from "../kingdom";
import type { Rule } from "../rule";
import { say } from "../say";

export const puntBuitenNederland: Rule = {
  code: "punt-buiten-nederland",
  level: "fout",
  reads: ["locaties"],
  check(entry) {
    return entry.locations().flatMap(([path, { punt }]) => {
      if (!punt || inKingdom(punt) || swapped(punt)) return [];
      const message = say("punt-buiten-nederland");
      return [{ path: [...path, "punt"], message, remedy: say("punt-buiten-nederland.raad") }];
    });
  },
};
