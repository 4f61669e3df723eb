// What is free has no price.

import type { Rule } from "../rule";
import { say } from "../say";

export const prijsBijGratis: Rule = {
  code: "prijs-bij-gratis",
  level: "fout",
  reads: ["kosten", "prijs"],
  check({ data: { kosten, prijs } }) {
    if (kosten !== "gratis" || !prijs) return [];
    const message = say("prijs-bij-gratis");
    return [{ path: ["prijs"], message, remedy: say("prijs-bij-gratis.raad") }];
  },
};
