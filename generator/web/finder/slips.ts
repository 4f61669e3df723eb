// Which words may be meant by one that is nowhere: slips of the keyboard, and spelling by ear.

import { doers } from "./doers";
import { type Near, nearWords } from "./near";
import { beginAlike, soundOf } from "./sounds";

/** A longer word can have two slips. */
const LONG = 9;
/** Of a shorter word the sound must be the same. */
const LONG_SOUND = 7;
/** Between how a word is spelled and how it sounds. */
const MOST_LETTERS_MORE = 3;

export class Slips {
  private readonly lines: string;
  private words: string[] | null = null;

  /** Takes all words, each with a newline after it. */
  constructor(lines: string) {
    this.lines = lines;
  }

  /** Whole words first, then those that sound alike, then what the word may be a part of. */
  near(typed: string): Near[] {
    const limit = typed.length < LONG ? 1 : 2;
    const near = nearWords(this.lines, typed, limit);
    const whole = wholeWithin(near, limit);
    if (whole.length > 0) return whole;
    const alike = this.soundingLike(typed);
    const same = alike.filter((one) => one.start === 0);
    if (same.length > 0) return same;
    if (near.length > 0) return near;
    if (alike.length > 0) return alike;
    const forms = doers(typed).flatMap((form) => wholeWithin(nearWords(this.lines, form, 1), 1));
    return forms.length > 0 ? forms : nearWords(this.lines, typed, limit, true);
  }

  /** Few words begin and are as long as this one: only of those the sound is made. */
  private soundingLike(typed: string): Near[] {
    const sound = soundOf(typed);
    const limit = sound.length < LONG_SOUND ? 0 : 1;
    this.words ??= this.lines.split("\n");
    const numbers: number[] = [];
    const heard: string[] = [];
    this.words.forEach((word, number) => {
      if (Math.abs(word.length - typed.length) > MOST_LETTERS_MORE) return;
      if (!beginAlike(word, typed)) return;
      numbers.push(number);
      heard.push(`${soundOf(word)}\n`);
    });
    const near = wholeWithin(nearWords(heard.join(""), sound, limit), limit);
    return near.map((one) => ({ ...one, word: numbers[one.word] ?? 0 }));
  }
}

/** Those of which the whole word is near, with the slips between whole words. */
function wholeWithin(near: Near[], limit: number): Near[] {
  return near.flatMap((one) => (one.whole <= limit ? [{ ...one, start: one.whole }] : []));
}
