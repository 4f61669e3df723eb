// A goal on the ladder lies above where people start, and only belongs to a way up.

import type { Rule } from "../rule";
import { say } from "../say";

const TOP = 6;

export const naarTrede: Rule = {
  code: "naar-trede",
  level: "fout",
  reads: ["treden", "richting", "naar_trede"],
  check({ data: { naar_trede: trede, treden = [0], richting } }) {
    if (trede === undefined) return [];
    const path = ["naar_trede"];
    if (richting === "stabiel") {
      const remedy = say("naar-trede.stabiel.raad");
      return [{ path, message: say("naar-trede.stabiel"), remedy }];
    }
    const hoogste = Math.max(...treden);
    if (trede > hoogste) return [];
    const remedy = say(hoogste < TOP ? "naar-trede.raad" : "naar-trede.bovenaan", { hoogste });
    return [{ path, message: say("naar-trede", { trede, hoogste }), remedy }];
  },
};
