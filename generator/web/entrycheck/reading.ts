// What makes a text hard to read, sentence by sentence: hints, never mistakes.
//
// No score is given: a formula such as Flesch-Douma (W. H. Douma, De leesbaarheid van
// landbouwbladen, Wageningen 1960) says something about a long text, and nothing about what to
// change. What is marked is what was found to make Dutch texts harder to understand by H. Pander
// Maat, S. Kleijn and S. Frissen ("LiNT: een leesbaarheidsformule en een
// leesbaarheidsinstrument", Tijdschrift voor Taalbeheersing 45(1), 2023, 2-39): rare and abstract
// words, and long clauses. Words come from a list of the keeper, since no list of how often words
// are used is small enough for a page. Instead of clauses, which only a parser sees, sentences are
// counted. The campaign Direct Duidelijk asks for at most twelve words (NRC, 30 October 2019);
// more than fifteen are marked, as one in twenty sentences of the first catalogue has, so that a
// hint stays worth reading.

import { type HardWord, hardWords } from "./hardwords";
import { say } from "./say";
import { type Piece, readable, sentencesIn } from "./split";

export interface ReadingHint {
  /** The sentence as it stands in the text, from `start` to before `end`. */
  sentence: string;
  start: number;
  end: number;
  /** What could be better, in one or two Dutch sentences. */
  why: string;
  /** The words that it is about; none where it is the whole sentence. */
  words: HardWord[];
}

/** In words: no hint for a sentence of so many. */
const LONG = 15;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu;
const BECOME = /^(?:worden|wordt|word|werden|werd)$/i;
const PARTICIPLE = /^(?:ge|be|ver|ont|her)\p{L}{3,}(?:d|t|en)$/iu;
/** Nouns that look like participles. */
const NOUN =
  /^(?:be(?:drijven|elden|oordelingen)|ge(?:bied|bieden|bouwen|meenten|sprekken|zicht|zinnen)|ver(?:halen|stand))$/i;

/** Hints about a text (Markdown or plain), in the order of its sentences. */
export function readingHints(text: string): ReadingHint[] {
  const plain = readable(text);
  return sentencesIn(plain).flatMap((piece) => {
    const { start, end } = piece;
    const hints = [...long(piece), ...hard(piece), ...passive(piece)];
    return hints.map((hint) => ({ sentence: text.slice(start, end), start, end, ...hint }));
  });
}

type Hint = Pick<ReadingHint, "why" | "words">;

function long({ text }: Piece): Hint[] {
  // A reader rests at a colon too.
  const aantal = Math.max(...text.split(/[:;]\s/).map((part) => wordsIn(part).length));
  return aantal > LONG ? [{ why: say("lezen.lang", { aantal }), words: [] }] : [];
}

function hard({ text, start }: Piece): Hint[] {
  return hardWords(text).map((found) => {
    const values = { woord: found.word, liever: found.plain };
    const why = say(found.plain ? "lezen.woord" : "lezen.lang-woord", values);
    return { why, words: [moved(found, start)] };
  });
}

/** Only where someone is named who does it ("door …"): then it can be turned round for certain. */
function passive({ text, start }: Piece): Hint[] {
  const words = wordsIn(text);
  const isNamed = words.some(({ word }) => word.toLowerCase() === "door");
  const become = words.find(({ word }) => BECOME.test(word));
  const done = words.find(({ word }) => PARTICIPLE.test(word) && !NOUN.test(word));
  if (!isNamed || !become || !done) return [];
  return [{ why: say("lezen.lijdend"), words: [become, done].map((word) => moved(word, start)) }];
}

function wordsIn(text: string): HardWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index: start }) => {
    const word = found.replace(/[.'’-]+$/, "");
    return { word, start, end: start + word.length, plain: "" };
  });
}

function moved(word: HardWord, by: number): HardWord {
  return { ...word, start: word.start + by, end: word.end + by };
}
