// Other forms of a Dutch word by the rules of spelling: singular and plural, forms of verbs. What a
// word is the beginning of ("klus", "klussen") needs no rule, and a form that is no word does no
// harm: nobody wrote it.

const LEAST = 3;
const DOUBLE = /([bdfgklmnprst])\1$/;
const LONG = /([aeou])\1([bcdfgklmnprst])$/;
const SHORT = /([^aeiou][aeou])([bdfgklmnprst])$/;
const OPEN = /([^aeiou])([aeou])([bcdfgklmnprst])$/;
const AT_END: Record<string, string> = { v: "f", z: "s" };
const INSIDE: Record<string, string> = { f: "v", s: "z" };

/** What may be other forms of a word, without the word itself. */
export function otherForms(word: string): string[] {
  const forms = [longer(word)];
  if (word.endsWith("en")) forms.push(...shorter(word.slice(0, -2)), word.slice(0, -1));
  if (word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.endsWith("t")) {
    const stem = word.slice(0, -1);
    forms.push(stem, `${stem}en`, longer(stem), `${stem.replace(SHORT, "$1$2$2")}en`);
  }
  return [...new Set(forms)].filter((form) => form.length >= LEAST && form !== word);
}

/** Without "en": "werk", and "les" of "lessen", "koor" of "koren", "brief" of "brieven". */
function shorter(stem: string): string[] {
  if (DOUBLE.test(stem)) return [stem.slice(0, -1)];
  const spelled = exchange(stem, AT_END);
  return [spelled, spelled.replace(OPEN, "$1$2$2$3")];
}

/** With "en": "koren" of "koor", "brieven" of "brief". */
function longer(stem: string): string {
  const spelled = stem.replace(LONG, "$1$2");
  return `${exchange(spelled, INSIDE)}en`;
}

function exchange(stem: string, letters: Record<string, string>): string {
  const last = stem.slice(-1);
  return stem.slice(0, -1) + (letters[last] ?? last);
}
