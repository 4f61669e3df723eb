// How a Dutch word is spelled when it becomes longer or shorter: "koor" and "koren", "klus" and
// "klussen", "brief" and "brieven".

const DOUBLE = /([bdfgklmnprst])\1$/;
const LONG = /([aeou])\1([bcdfgklmnprst])$/;
const SHORT = /([^aeiou][aeou])([bdfgklmnprst])$/;
const OPEN = /([^aeiou])([aeou])([bcdfgklmnprst])$/;
const AT_END: Record<string, string> = { v: "f", z: "s" };
const INSIDE: Record<string, string> = { f: "v", s: "z" };

/** Without "en": "werk", and "les" of "lessen", "koor" of "koren", "brief" of "brieven". */
export function shorter(stem: string): string[] {
  if (DOUBLE.test(stem)) return [stem.slice(0, -1)];
  const spelled = exchange(stem, AT_END);
  return [spelled, spelled.replace(OPEN, "$1$2$2$3")];
}

/** With "en": "koren" of "koor", "brieven" of "brief". */
export function longer(stem: string): string {
  const spelled = stem.replace(LONG, "$1$2");
  return `${exchange(spelled, INSIDE)}en`;
}

/** "Kap" as it is in "kapper". */
export function doubled(stem: string): string {
  return stem.replace(SHORT, "$1$2$2");
}

/** Every way in which a verb can be spelled of which this is the stem. */
export function verbsOf(stem: string): string[] {
  return [`${stem}en`, longer(stem), `${doubled(stem)}en`];
}

function exchange(stem: string, letters: Record<string, string>): string {
  const last = stem.slice(-1);
  return stem.slice(0, -1) + (letters[last] ?? last);
}
