// A date is a day of the calendar.

import { isDay } from "../convert";
import type { Rule } from "../rule";
import { say } from "../say";

const WHOLE = "2026-02-28".length;

export const datumBestaatNiet: Rule = {
  code: "datum-bestaat-niet",
  level: "fout",
  check(entry) {
    const wrong = entry.dates().filter(([, datum]) => datum.length === WHOLE && !isDay(datum));
    return wrong.map(([path, datum]) => ({
      path,
      message: say("datum-bestaat-niet", { datum }),
      remedy: say("datum-bestaat-niet.raad"),
    }));
  },
};
