// The language of the handout: a choice among those in which something on the list is written.

import { find } from "../finder/html";
import type { Offering, Translation } from "./offering";

export class LanguageChoice {
  private readonly field = find("[data-taalkeuze]");
  private readonly select = find<HTMLSelectElement>("[data-taal]");
  private offered = "";

  constructor(changed: () => void) {
    this.select.addEventListener("change", changed);
  }

  /** Offer the languages of these; what was chosen stays as long as it is there. */
  offer(offerings: readonly Offering[]): void {
    const names = new Map(
      offerings.flatMap(({ translations }) =>
        translations.map(({ language, ownName }) => [language, ownName] as const),
      ),
    );
    const languages = [...names].sort(([, one], [, other]) => one.localeCompare(other));
    const offered = languages.join(" ");
    if (offered === this.offered) return;
    this.offered = offered;
    const chosen = this.select.value;
    const options = languages.map(([language, ownName]) => {
      const option = new Option(ownName, language);
      option.lang = language;
      return option;
    });
    this.select.replaceChildren(new Option("Nederlands", ""), ...options);
    this.select.value = names.has(chosen) ? chosen : "";
    this.field.hidden = names.size === 0;
  }

  /** The texts of an offering in the chosen language, where it has them. */
  wordsOf({ translations }: Offering): Translation | undefined {
    return translations.find(({ language }) => language === this.select.value);
  }
}
