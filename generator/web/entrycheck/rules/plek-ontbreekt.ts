// Every offering happens somewhere: at a place, online, at people's homes or in an area.

import type { Rule } from "../rule";
import { say } from "../say";

export const plekOntbreekt: Rule = {
  code: "plek-ontbreekt",
  level: "fout",
  reads: ["locaties", "online", "thuis", "werkgebied"],
  check({ kind, data: { locaties, online, thuis, werkgebied = {} } }) {
    const { landelijk, provincies, gemeenten } = werkgebied;
    const somewhere = [locaties, provincies, gemeenten].some((list) => list && list.length > 0);
    if (kind !== "aanbod" || somewhere || online || thuis || landelijk) return [];
    return [{ path: [], message: say("plek-ontbreekt"), remedy: say("plek-ontbreekt.raad") }];
  },
};
