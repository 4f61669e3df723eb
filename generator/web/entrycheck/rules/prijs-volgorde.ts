// The highest price is not below the lowest.

import type { Rule } from "../rule";
import { say } from "../say";

export const prijsVolgorde: Rule = {
  code: "prijs-volgorde",
  level: "fout",
  reads: ["prijs"],
  check({ data: { prijs } }) {
    if (prijs?.tot === undefined || prijs.tot >= prijs.bedrag) return [];
    const remedy = say("prijs-volgorde.raad", { ...prijs });
    return [{ path: ["prijs", "tot"], message: say("prijs-volgorde"), remedy }];
  },
};
