// Texts hold no images: those would come from elsewhere, which tells others who looks.

import { marksIn } from "../markdown";
import type { Rule } from "../rule";
import { say } from "../say";

export const afbeeldingInTekst: Rule = {
  code: "afbeelding-in-tekst",
  level: "fout",
  check({ texts }) {
    const found = texts.filter(
      ({ text, markdown }) =>
        markdown && text.includes("![") && marksIn(text).some(({ kind }) => kind === "image"),
    );
    return found.map(({ path }) => ({
      path,
      message: say("afbeelding-in-tekst"),
      remedy: say("afbeelding-in-tekst.raad"),
    }));
  },
};
