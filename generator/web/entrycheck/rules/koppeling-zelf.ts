// An offering does not lead to itself.

import type { Finding, Rule } from "../rule";
import { say } from "../say";

export const koppelingZelf: Rule = {
  code: "koppeling-zelf",
  level: "fout",
  check({ data, around }) {
    return (["vervolgstappen", "vangnet"] as const).flatMap((veld) =>
      (data[veld] ?? []).flatMap((id, index): Finding[] => {
        if (id !== around.id) return [];
        const message = say("koppeling-zelf", { veld });
        return [{ path: [veld, index], message, remedy: say("koppeling-zelf.raad") }];
      }),
    );
  },
};
