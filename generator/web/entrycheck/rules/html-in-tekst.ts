// Texts are Markdown or plain, never HTML.

import { marksIn } from "../markdown";
import type { Rule } from "../rule";
import { say } from "../say";

const TAG = /<[A-Za-z/!?][^<>\n]{0,20}>?/u;

export const htmlInTekst: Rule = {
  code: "html-in-tekst",
  level: "fout",
  check({ texts }) {
    return texts.flatMap(({ path, text, markdown }) => {
      const [stukje] = TAG.exec(text) ?? [];
      if (stukje === undefined) return [];
      if (markdown && !marksIn(text).some(({ kind }) => kind === "html")) return [];
      const message = say("html-in-tekst", { stukje });
      return [{ path, message, remedy: say("html-in-tekst.raad") }];
    });
  },
};
