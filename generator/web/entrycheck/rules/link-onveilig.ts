// Links in texts are web pages, mail addresses and telephone numbers, nothing else.

import { marksIn } from "../markdown";
import type { Rule } from "../rule";
import { say } from "../say";
import { cut } from "../text";

const MAYBE = /\]\s*[([:]|</u;
const SAFE = /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[\p{Nd}-])/iu;
const LONGEST = 60;

export const linkOnveilig: Rule = {
  code: "link-onveilig",
  level: "fout",
  check({ texts }) {
    const maybe = texts.filter(({ text, markdown }) => markdown && MAYBE.test(text));
    return maybe.flatMap(({ path, text }) => {
      const unsafe = marksIn(text).filter(({ kind, to }) => kind === "link" && !SAFE.test(to));
      return unsafe.map(({ to }) => ({
        path,
        message: say("link-onveilig", { adres: cut(to, LONGEST) }),
        remedy: say("link-onveilig.raad"),
      }));
    });
  },
};
