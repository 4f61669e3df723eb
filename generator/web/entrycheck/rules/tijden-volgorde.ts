// A session ends after it starts.

import type { Rule } from "../rule";
import { say } from "../say";

export const tijdenVolgorde: Rule = {
  code: "tijden-volgorde",
  level: "fout",
  reads: ["wanneer"],
  check({ data: { wanneer = [] } }) {
    return wanneer.flatMap(({ van, tot }, index) => {
      if (!van || !tot || tot > van) return [];
      const message = say("tijden-volgorde", { van, tot });
      const remedy = say("tijden-volgorde.raad", { tot });
      return [{ path: ["wanneer", index, "tot"], message, remedy }];
    });
  },
};
