// How a Dutch word sounds, for who spells by ear: "kompjoeter" and "computer" are the same here.
//
// The letters that sound alike become one; what is written twice is once, so "koor" and "kor" are
// the same too. That is coarse: it is only asked when a word is nowhere as it was typed.

const ALIKE: [RegExp, string][] = [
  [/sch/g, "sk"],
  [/ch/g, "g"],
  [/ph/g, "f"],
  [/([rt])h/g, "$1"],
  [/qu/g, "kw"],
  [/x/g, "ks"],
  [/ti(?=[eo])/g, "si"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
  [/eau/g, "o"],
  [/ij|ei|y/g, "ei"],
  [/[ao]uw?/g, "au"],
  [/oe/g, "u"],
  [/ie/g, "i"],
  [/z/g, "s"],
  [/v/g, "f"],
  [/dt?$/, "t"],
  [/b$/, "p"],
  [/en$/, "e"],
  [/([bdfgklmnprst])j(?=[aeiou])/g, "$1"],
  [/(.)\1+/g, "$1"],
];

/** The sound of a folded word: the same for words that sound alike. */
export function soundOf(word: string): string {
  return ALIKE.reduce((sound, [letters, one]) => sound.replace(letters, one), word);
}

/** Letters that a word can begin with for the same sound. */
const BEGINNINGS = ["ckq", "csz", "fvp", "eiyj", "gcjh", "td", "bp", "ou"];

export function beginAlike(one: string, other: string): boolean {
  const [first = "", second = ""] = [one[0], other[0]];
  return first === second || BEGINNINGS.some((set) => set.includes(first) && set.includes(second));
}
