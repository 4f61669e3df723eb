// What runs from … to … does so in that order: ages, hours a week, a closing.

import type { Rule } from "../rule";
import { say } from "../say";

export const periodeVolgorde: Rule = {
  code: "periode-volgorde",
  level: "fout",
  check({ data }) {
    return (["leeftijd", "uren_per_week", "gesloten"] as const).flatMap((veld) => {
      const { van, tot } = data[veld] ?? {};
      if (van === undefined || tot === undefined || van <= tot) return [];
      const message = say("periode-volgorde", { veld, van, tot });
      return [{ path: [veld, "tot"], message, remedy: say("periode-volgorde.raad", { van, tot }) }];
    });
  },
};
