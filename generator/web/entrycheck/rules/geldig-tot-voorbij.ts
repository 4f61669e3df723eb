// What was valid until a day in the past is not on the site any more.

import type { Rule } from "../rule";
import { say } from "../say";

export const geldigTotVoorbij: Rule = {
  code: "geldig-tot-voorbij",
  level: "waarschuwing",
  check({ kind, data, today }) {
    const datum = data.geldig_tot;
    if (kind !== "aanbod" || !datum || datum >= today) return [];
    const message = say("geldig-tot-voorbij", { datum });
    return [{ path: ["geldig_tot"], message, remedy: say("geldig-tot-voorbij.raad") }];
  },
};
