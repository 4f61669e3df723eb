// Other forms of a Dutch word by the rules of spelling: singular and plural, forms of verbs, who
// does something ("schoonmaakster") and what is done ("verhuizing"), small ones ("baantje"). What a
// word is the beginning of ("klus", "klussen") needs no rule, and a form that is no word does no
// harm: nobody wrote it.

import { doers } from "./doers";
import { participles } from "./participles";
import { doubled, longer, shorter } from "./spelling";

const LEAST = 3;
/** "Uitje" is no small "uit", "maatje" no small "maat"; "baantje" is a small "baan". */
const LEAST_SMALL = { je: 5, tje: 4 };

/** What may be other forms of a word, without the word itself. */
export function otherForms(word: string): string[] {
  const forms = [longer(word)];
  if (word.endsWith("en")) forms.push(...shorter(word.slice(0, -2)), word.slice(0, -1));
  if (word.endsWith("e")) forms.push(word.slice(0, -1), ...shorter(word.slice(0, -1)));
  if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("t")) {
    const stem = word.slice(0, -1);
    forms.push(stem, `${stem}en`, longer(stem), `${doubled(stem)}en`);
  }
  forms.push(...larger(word), ...doers(word), ...participles(word));
  return [...new Set(forms)].filter((form) => form.length >= LEAST && form !== word);
}

/** "Baantje" and "baantjes" to "baan". */
function larger(word: string): string[] {
  const one = word.endsWith("s") ? word.slice(0, -1) : word;
  return (["tje", "je"] as const).flatMap((ending) => {
    const stem = one.slice(0, -ending.length);
    return one.endsWith(ending) && stem.length >= LEAST_SMALL[ending] ? [stem] : [];
  });
}
