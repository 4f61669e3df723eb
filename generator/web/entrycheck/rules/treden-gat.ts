// The rungs of an offering follow on each other.

import type { Rule } from "../rule";
import { say } from "../say";

export const tredenGat: Rule = {
  code: "treden-gat",
  level: "fout",
  reads: ["treden"],
  check({ data: { treden = [] } }) {
    const [lowest, highest] = [Math.min(...treden), Math.max(...treden)];
    const whole = treden.length < 2 ? [] : range(lowest, highest);
    const missing = whole.filter((rung) => !treden.includes(rung));
    if (missing.length === 0) return [];
    const key = missing.length === 1 ? "treden-gat" : "treden-gat.meer";
    return [
      {
        path: ["treden"],
        message: say(key, { treden: missing.join(", ") }),
        remedy: say("treden-gat.raad", { heel: `[${whole.join(", ")}]` }),
        better: whole,
      },
    ];
  },
};

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
