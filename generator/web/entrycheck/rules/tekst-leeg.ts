// Every text has something to read in it: a letter or a digit.

import type { Rule } from "../rule";
import { say } from "../say";

// Hangul has letters that show nothing.
const UNREADABLE = /^(?:[^\p{L}\p{N}]|[\u115f\u1160\u3164\uffa0])*$/u;

export const tekstLeeg: Rule = {
  code: "tekst-leeg",
  level: "fout",
  check({ texts }) {
    const unreadable = texts.filter(({ text }) => UNREADABLE.test(text));
    return unreadable.map(({ path }) => ({
      path,
      message: say("tekst-leeg"),
      remedy: say("tekst-leeg.raad"),
    }));
  },
};
