// The keeper's synonyms: which other words a typed word, or a few in a row, can be looked up by.

import { otherForms } from "./forms";
import { nearWords } from "./near";
import { beginAlike, soundOf } from "./sounds";

/** What to look up besides: phrases, each a list of words. */
export interface Others {
  /** The number of the file that holds what it needs; a phrase of several words has none. */
  bundle: number | undefined;
  /** What means the same. */
  same: string[][];
  /** What may be welcome besides. */
  besides: string[][];
}

/** A stretch of the typed words that has synonyms. */
export interface Stretch extends Others {
  from: number;
  to: number;
}

interface Known {
  same: Set<string>;
  besides: Set<string>;
  bundle: number | undefined;
}

/** Shorter beginnings can become too many words. */
const BEGINNING = 4;
const SLIPS = 1;

export class Synonyms {
  private readonly known = new Map<string, Known>();
  /** How many single words there are. */
  private single = 0;
  /** How many words the longest phrase has. */
  private longest = 1;

  /** Takes what finder/synonyms.py writes. */
  constructor(file: string) {
    for (const line of file.split("\n")) {
      if (!line) continue;
      const [group = [], besides = []] = line.split(">").map((part) => part.split("|"));
      for (const phrase of group) this.add(phrase, group, besides);
    }
  }

  /** The stretches that are known, the longest first where they overlap. */
  stretches(words: string[]): Stretch[] {
    const found: Stretch[] = [];
    for (let from = 0; from < words.length; ) {
      const one = this.longestFrom(words, from);
      if (one) found.push(one);
      from = one ? one.to : from + 1;
    }
    return found;
  }

  /** For a word that is nowhere else: what it may be the beginning or a misspelling of. */
  guess(word: string): Others | undefined {
    if (word.length < BEGINNING) return undefined;
    const phrases = [...this.known.keys()].filter((phrase) => !phrase.includes(" "));
    const begun = phrases.find((phrase) => phrase.startsWith(word));
    if (begun) return this.of(begun);
    const near = nearWords(`${phrases.join("\n")}\n`, word, SLIPS);
    const slip = near.find(({ whole }) => whole <= SLIPS);
    const sound = soundOf(word);
    const sounds = (phrase: string) => beginAlike(phrase, word) && soundOf(phrase) === sound;
    const meant = slip ? phrases[slip.word] : phrases.find(sounds);
    return meant === undefined ? undefined : this.of(meant);
  }

  private add(phrase: string, same: string[], besides: string[]): void {
    const known = this.known.get(phrase) ?? {
      same: new Set(),
      besides: new Set(),
      bundle: phrase.includes(" ") ? undefined : this.single++,
    };
    for (const other of same) known.same.add(other);
    for (const other of besides) known.besides.add(other);
    this.known.set(phrase, known);
    this.longest = Math.max(this.longest, phrase.split(" ").length);
  }

  private longestFrom(words: string[], from: number): Stretch | undefined {
    // One more, for who writes a word as two.
    for (let to = Math.min(words.length, from + this.longest + 1); to > from; to--) {
      const phrase = this.asKnown(words.slice(from, to));
      if (phrase) return { from, to, ...this.of(phrase) };
    }
    return undefined;
  }

  /** As it is in the file: itself, with another form of its last word, or written as one word. */
  private asKnown(words: string[]): string | undefined {
    const before = words.slice(0, -1);
    const last = words[words.length - 1] ?? "";
    const phrases = [last, ...otherForms(last)].map((form) => [...before, form].join(" "));
    return [...phrases, words.join("")].find((phrase) => this.known.has(phrase));
  }

  private of(phrase: string): Others {
    const { same = [], besides = [], bundle } = this.known.get(phrase) ?? {};
    const split = (phrases: Iterable<string>) => [...phrases].map((other) => other.split(" "));
    // Each brings the group that it is in; what that group finds besides is a step too far.
    const groups = [...besides].flatMap((one) => [one, ...(this.known.get(one)?.same ?? [])]);
    return { bundle, same: split(same), besides: split(new Set(groups)) };
  }
}
