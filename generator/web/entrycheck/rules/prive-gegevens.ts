// Numbers and addresses of persons do not belong in an entry.

import type { Finding, Rule } from "../rule";
import { say } from "../say";

// Without looking back, which browsers of a few years ago cannot.
const MOBILE = /(?:^|\P{Nd})((?:(?:\+|00)31[ -]?(?:\(0\))?|0)[ -]?6(?:[ .-]?\p{Nd}){8})(?!\p{Nd})/u;
const SERVICE = [
  "@(?:",
  "(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail",
  "|mail)\\.(?:com|nl|net|de|me|be|co\\.uk)",
  "|(?:ziggo|kpnmail|kpnplanet|planet|hetnet|home|xs4all|upcmail|chello|casema|quicknet|telfort",
  "|tele2|online|zonnet|solcon|caiway|zeelandnet|t-mobilethuis|wxs|versatel|12move|freeler)\\.nl",
  ")(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}_])",
].join("");
const FREE_MAIL = new RegExp(`[\\p{L}\\p{N}_.+-]{1,64}${SERVICE}`, "iu");

export const priveGegevens: Rule = {
  code: "prive-gegevens",
  level: "waarschuwing",
  check({ texts }) {
    return texts.flatMap(({ path, text }): Finding[] => {
      const mobile = MOBILE.exec(text)?.[1];
      if (mobile !== undefined) {
        const message = say("prive-gegevens", { gevonden: mobile });
        return [{ path, message, remedy: say("prive-gegevens.raad") }];
      }
      const [gevonden] = FREE_MAIL.exec(text) ?? [];
      if (gevonden === undefined) return [];
      const message = say("prive-gegevens.email", { gevonden });
      return [{ path, message, remedy: say("prive-gegevens.email.raad") }];
    });
  },
};
