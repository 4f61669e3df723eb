// What is not free has a price.

import type { Rule } from "../rule";
import { say } from "../say";

export const prijsOntbreekt: Rule = {
  code: "prijs-ontbreekt",
  level: "fout",
  reads: ["kosten", "prijs"],
  check({ data: { kosten, prijs } }) {
    if (kosten !== "betaald" || prijs) return [];
    const message = say("prijs-ontbreekt");
    return [{ path: ["kosten"], message, remedy: say("prijs-ontbreekt.raad") }];
  },
};
