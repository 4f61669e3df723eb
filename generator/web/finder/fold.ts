// Text to words as the finder compares them; finder/fold.py does exactly the same.

/** Accents, and what goes without a trace: "foto's" is one word. */
const GONE = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u0670'\u2019\u2018`\u00ad]/g;
/** Hyphens of all kinds, and letters that do not fall apart into a plain letter and an accent. */
const ODD = /[\u2010-\u2013ßøæœłđð]/g;
const OTHER: Record<string, string> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
};
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** One word in finder/words.py: a digit by itself says too little. */
const RUNG = /\btred?e[ -]?([1-9])\b/g;

/** Words that say nothing by themselves: a search never fails for want of one of them. */
const SMALL = new Set(
  "aan al als ben bij dan dat de deze die dit doen een en er ga gaan gaat geweest graag had heb hebben het hier hoe iets ik in is ja je kan kun kunnen maar mag me met mijn moet moeten mogen na naar nog of om ook op te tot uit van voor waar was wat we weer wie wil willen worden wordt zijn zo zoek zoeken".split(
    " ",
  ),
);

/** Longer texts than this are no question. */
const LONGEST = 200;
const MOST_WORDS = 12;

export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(GONE, "")
    .replace(ODD, (odd) => OTHER[odd] ?? "-");
}

/** The words of a question, in order and each once; a word with a hyphen is its parts. */
export function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, LONGEST)).replace(RUNG, "trede$1");
  const found = folded.match(WORD) ?? [];
  const words = found.flatMap((word) => word.split("-"));
  const telling = words.filter((word) => word.length > 1 || /\p{N}/u.test(word));
  // A single letter is the beginning of a word that is still being typed.
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS);
}

export function isSmall(word: string): boolean {
  return SMALL.has(word);
}
