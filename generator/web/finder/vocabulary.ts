// All words of the catalogue, and which of them a typed word can mean.

import { otherForms } from "./forms";
import { AT_END, brings, IN_MIDDLE, isInside } from "./inside";
import type { Near } from "./near";
import { Slips } from "./slips";
import { verbsOf } from "./spelling";
import { unpack } from "./unpack";

/** A word to look up, and how well it fits what was typed (1 is exactly). */
export interface Meaning {
  word: number;
  fit: number;
}

export interface Meanings {
  words: Meaning[];
  /** The word that was taken to be meant, when the typed one is unknown. */
  corrected: string;
}

/** A part of a compound that nobody wrote: "fietsenwerkplaats" is both "fietsen" and "werkplaats". */
const PART = 4;
/** The last part can be shorter: "toneelles". */
const SHORT_PART = 3;
/** Between two parts. */
const LINKS = ["", "s", "en", "e"];

const ENDINGS = new Set(["s", "e", "en", "er", "ers", "je", "jes", "tje", "tjes", "t", "te", "de"]);

/** A word that has synonyms is looked for inside other words from so many letters on. */
const LONG = 7;

const FORM = 0.9;
const OTHER_FORM = 0.8;
const BEGINNING = 0.7;
const INSIDE = 0.5;
const ONE_SLIP = 0.6;
const TWO_SLIPS = 0.45;

const MOST_WORDS = 300;
const MOST_INSIDE = 40;
/** A word that fewer offerings have may be a typing error in the catalogue itself. */
const RARE = 2;
/** Another number is no slip. */
const DIGIT = /\d/;

export class Vocabulary {
  readonly size: number;
  /** All words, each between newlines. */
  private readonly text: string;
  private readonly starts: Uint32Array;
  private readonly classes: string;
  private readonly slips: Slips;

  constructor(file: string) {
    const end = file.indexOf("\n");
    this.classes = file.slice(0, end);
    this.size = this.classes.length;
    const words = unpack(file.slice(end + 1));
    this.starts = new Uint32Array(this.size + 1);
    let at = 1;
    words.forEach((word, number) => {
      this.starts[number] = at;
      at += word.length + 1;
    });
    this.starts[this.size] = at;
    this.text = this.size > 0 ? `\n${words.join("\n")}\n` : "\n";
    this.slips = new Slips(this.text.slice(1));
  }

  word(number: number): string {
    return this.text.slice(this.starts[number], (this.starts[number + 1] ?? 1) - 1);
  }

  /** Roughly how many offerings have the word. */
  commonness(number: number): number {
    return 2 ** (this.classes.charCodeAt(number) - 97) / 2;
  }

  /** The words that a typed word can mean, the best first; one that `exists` is not corrected. */
  meanings(typed: string, exists = false): Meanings {
    const short = exists && typed.length < LONG;
    const literal = short ? this.beginningWith(typed) : this.literal(typed);
    const words = [...literal, ...this.otherForms(typed)];
    const mass = words.reduce((sum, { word }) => sum + this.commonness(word), 0);
    const certain = exists || mass >= RARE || typed.length < AT_END || DIGIT.test(typed);
    if (certain) return { words, corrected: "" };
    const others = this.corrections(typed);
    const corrected = words.length === 0 && others[0] ? this.word(others[0].word) : "";
    return { words: [...words, ...others], corrected };
  }

  /** The word itself and its forms; failing those, the words that it is a part of. */
  forms(word: string): Meaning[] {
    const forms = this.beginningWith(word).filter(({ fit }) => fit >= FORM);
    return forms.length > 0 || word.length < LONG ? forms : this.notCovered(word, []);
  }

  /**
   * The two words that an unknown compound is made of; or the one that is known, the last rather
   * than the first: "pleegzorg" is a kind of "zorg".
   */
  parts(typed: string): string[] {
    let head = "";
    let tail = "";
    for (let at = PART; at <= typed.length - SHORT_PART; at++) {
      const last = typed.slice(at);
      const before = typed.slice(0, at);
      const link = LINKS.find((one) => before.endsWith(one) && this.isPart(cut(before, one)));
      const first = link === undefined ? "" : cut(before, link);
      const known = this.has(last, SHORT_PART);
      if (first && known) return [first, last];
      head = first || head;
      if (known && last.length >= PART) tail = tail || last;
    }
    const one = tail || head;
    return one ? [one] : [];
  }

  /** A word, or what a verb begins with: "schilder" in "schilderwerk". */
  private isPart(word: string): boolean {
    return this.has(word) || (word.length >= PART && verbsOf(word).some((verb) => this.has(verb)));
  }

  private has(word: string, least = PART): boolean {
    return word.length >= least && this.word(this.firstFrom(word)) === word;
  }

  private otherForms(typed: string): Meaning[] {
    const forms = otherForms(typed).map((form) => ({ form, word: this.firstFrom(form) }));
    return forms.flatMap(({ form, word }) =>
      this.word(word) === form ? [{ word, fit: OTHER_FORM }] : [],
    );
  }

  /** Words that have the typed word in them as it is. */
  private literal(typed: string): Meaning[] {
    const found = this.beginningWith(typed);
    if (typed.length >= AT_END) found.push(...this.notCovered(typed, found));
    return found;
  }

  private beginningWith(typed: string): Meaning[] {
    const from = this.firstFrom(typed);
    const found: Meaning[] = [];
    for (let word = from; word < this.size; word++) {
      const rest = this.word(word);
      if (!rest.startsWith(typed)) break;
      const tail = rest.slice(typed.length);
      found.push({ word, fit: tail === "" ? 1 : ENDINGS.has(tail) ? FORM : BEGINNING });
    }
    const value = ({ word, fit }: Meaning) => fit * 100 + Math.log2(this.commonness(word) + 1);
    found.sort((a, b) => value(b) - value(a) || a.word - b.word);
    return found.slice(0, MOST_WORDS);
  }

  /** Words with the typed word inside that no list of `known` brings along. */
  private notCovered(typed: string, known: Meaning[]): Meaning[] {
    const exactly = known[0]?.fit === 1;
    if (exactly && typed.length >= IN_MIDDLE) return [];
    const parts = known.slice(0, MOST_INSIDE).map(({ word }) => this.word(word));
    const inside = this.containing(typed).filter((word) => isInside(typed, this.word(word)));
    inside.sort((a, b) => this.word(a).length - this.word(b).length || a - b);
    const found: Meaning[] = [];
    for (const word of inside) {
      const whole = this.word(word);
      if (parts.some((part) => brings(part, whole))) continue;
      // A short word in the middle of another is there by accident.
      if (exactly && !whole.endsWith(typed)) continue;
      parts.push(whole);
      found.push({ word, fit: INSIDE });
      if (found.length === MOST_INSIDE) break;
    }
    return found;
  }

  private containing(typed: string): number[] {
    const found: number[] = [];
    let at = this.text.indexOf(typed);
    while (at >= 0) {
      const word = this.at(at);
      found.push(word);
      at = this.text.indexOf(typed, this.starts[word + 1]);
    }
    return found;
  }

  /** Words a few slips away, each with the words that begin with it. */
  private corrections(typed: string): Meaning[] {
    const near = this.slips.near(typed);
    const value = ({ word, start }: Near) =>
      start * 8 - Math.log2(this.commonness(word) + 1) + (this.sameStart(word, typed) ? 0 : 3);
    near.sort((a, b) => value(a) - value(b) || a.word - b.word);
    const found = new Map<number, number>();
    for (const { word, start } of near.slice(0, 3)) {
      const slips = start > 1 ? TWO_SLIPS : ONE_SLIP;
      for (const meaning of this.literal(this.word(word))) {
        const fit = slips * meaning.fit;
        if (fit > (found.get(meaning.word) ?? 0)) found.set(meaning.word, fit);
      }
    }
    return [...found].map(([word, fit]) => ({ word, fit }));
  }

  private sameStart(word: number, typed: string): boolean {
    return this.text.charCodeAt(this.starts[word] ?? 0) === typed.charCodeAt(0);
  }

  /** The number of the first word that does not come before `typed`. */
  private firstFrom(typed: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.word(middle) < typed) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of the word at a place in the text. */
  private at(place: number): number {
    let low = 0;
    let high = this.size - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function cut(word: string, ending: string): string {
  return word.slice(0, word.length - ending.length);
}
