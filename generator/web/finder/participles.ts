// Past participles to their verbs: "gekookt" to "koken", "opgeruimd" to "opruimen", and those that
// change a vowel: "gezongen" to "zingen", "geschreven" to "schrijven".

import { verbsOf } from "./spelling";

const BEFORE = "aan|af|bij|door|in|mee|na|om|op|over|rond|samen|schoon|terug|toe|uit|voor|vol|weg";
const PARTICIPLE = new RegExp(`^(${BEFORE})?ge(.{2,}?)(t|d|en)$`);
/** These have no "ge": "verhuisd", "overleden". */
const WITHOUT = /^(be|her|onder|ont|over|ver|voor)(.{3,}?)(t|d|en)$/;
/** The vowel of the participle, and what it may be in the verb. */
const VOWELS: [RegExp, string[]][] = [
  [/o(?=[^aeiou]+$)/, ["i", "e", "ie", "ui"]],
  [/e(?=[^aeiou]+$)/, ["ij"]],
];

export function participles(word: string): string[] {
  const [, before = "", stem = "", ending] = PARTICIPLE.exec(word) ?? WITHOUT.exec(word) ?? [];
  if (!stem) return [];
  const verbs = ending === "en" ? [`${stem}en`, ...otherVowels(stem)] : verbsOf(stem);
  return verbs.map((verb) => before + verb);
}

function otherVowels(stem: string): string[] {
  return VOWELS.flatMap(([vowel, others]) =>
    vowel.test(stem) ? others.map((other) => `${stem.replace(vowel, other)}en`) : [],
  );
}
