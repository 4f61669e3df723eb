// Words to results: looks every word of a question up, joins what is found and puts it in order.

import { isSmall } from "./fold";
import type { Lists } from "./lists";
import { type Lookup, type Phrase, readQuestion } from "./question";
import { borrow, giveBack } from "./scratch";
import { sortedDown } from "./sortdown";
import type { Meaning } from "./vocabulary";

/** What a level of finder/words.py is worth: from part of a word in a long text to a short name. */
const WORTH = [0, 1, 1.6, 2.5, 4, 6, 10, 13];
/** A word that more than this share of the offerings have is welcome, but not asked for. */
const COMMON = 0.3;
/** What a synonym is worth beside the word itself, and what may be welcome besides. */
const SAME = 0.5;
const BESIDES = 0.3;
/** What the keeper names first counts for a little more than what comes next. */
const NEXT = 0.98;
/** The level of a word of the name, the line below it or the keywords: where a phrase must be. */
const SAID = 5;
/** Words that are worth less than this may stand far apart in a long text or in lists. */
const AS_PHRASE = 5.5;
/** And are then worth less than what means the same as the phrase. */
const APART = 0.5;

export interface Ranked {
  /** All results, the best first. */
  offerings: Int32Array;
  /** How many of the first are equally good. */
  tied: number;
  corrected: [string, string][];
  /** Whether even these do not have every word. */
  partly: boolean;
  /** What has fewer of the words, the best first. */
  rest(): Int32Array;
}

interface Term {
  worth: Float32Array;
  /** How many offerings have it, or failing those a synonym. */
  found: number;
  /** Whether a search can do without it. */
  common: boolean;
  small: boolean;
}

export async function rank(words: string[], offerings: number, lookup: Lookup): Promise<Ranked> {
  const { hits } = lookup;
  const { asked, alike, corrected } = await readQuestion(words, lookup);
  await hits.load(new Set([...asked, ...alike].flatMap(({ shards }) => [...shards])));
  const terms = asked.map(({ typed, words: meanings }) => ({
    ...lookUp(meanings, offerings, hits),
    small: isSmall(typed),
  }));
  for (const { from, to, same, besides } of alike) {
    const worth = worthOf(same, besides, offerings, hits);
    addSynonyms(terms.slice(from, to), worth);
    giveBack(worth);
  }
  const joined = join(terms, offerings);
  for (const { worth } of terms) giveBack(worth);
  return { ...joined, corrected };
}

function lookUp(meanings: Meaning[], offerings: number, hits: Lists, least = 1): Term {
  const worth = borrow(offerings);
  let found = 0;
  for (const { word, fit } of meanings) {
    hits.each(word, (offering, level) => {
      if (level < least) return;
      const known = worth[offering] ?? 0;
      const value = fit * (WORTH[level] ?? 0);
      if (known === 0) found++;
      if (value > known) worth[offering] = value;
    });
  }
  return { worth, found, common: found > COMMON * offerings, small: false };
}

/** What the phrases are worth: of each the word that says least, of all the phrase that says most. */
function worthOf(same: Phrase[], besides: Phrase[], offerings: number, hits: Lists): Float32Array {
  const all = [
    ...same.map((phrase) => weighed(phrase, SAME)),
    ...besides.map((phrase, at) => weighed(phrase, BESIDES * NEXT ** at)),
  ];
  const single = all.filter((phrase) => phrase.length === 1);
  const best = lookUp(single.flat(2), offerings, hits).worth;
  for (const phrase of all.filter((one) => one.length > 1 && one.every(isKnown))) {
    // Words that are far apart in a long text are no phrase.
    const each = phrase.map((words) => lookUp(words, offerings, hits, SAID).worth);
    const [first, ...others] = each;
    first?.forEach((worth, offering) => {
      if (worth === 0) return;
      const least = others.reduce((low, other) => Math.min(low, other[offering] ?? 0), worth);
      if (least > (best[offering] ?? 0)) best[offering] = least;
    });
    each.forEach(giveBack);
  }
  return best;
}

function weighed(phrase: Phrase, weight: number): Phrase {
  return phrase.map((words) => words.map(({ word, fit }) => ({ word, fit: fit * weight })));
}

function isKnown(words: Meaning[]): boolean {
  return words.length > 0;
}

/** Let terms that are one phrase be found by what means the same. */
function addSynonyms(terms: Term[], worth: Float32Array): void {
  const apart = terms.length > 1 ? APART : 1;
  let more = 0;
  for (let offering = 0; offering < worth.length; offering++) {
    const value = worth[offering] ?? 0;
    if (value > 0) more++;
    let least = Number.POSITIVE_INFINITY;
    for (const term of terms) least = Math.min(least, term.worth[offering] ?? 0);
    // A phrase says as much as its synonym, or as the word of it that says least.
    const weak = least < AS_PHRASE;
    for (const term of terms) {
      const known = term.worth[offering] ?? 0;
      const own = weak ? (least || known) * apart : known;
      // What has the word itself comes before what only means the same.
      term.worth[offering] = own + value;
    }
  }
  // How rare a word is follows from the word itself, where that is found at all.
  for (const term of terms) if (term.found === 0) term.found = more;
}

function join(terms: Term[], offerings: number): Omit<Ranked, "corrected"> {
  const telling = terms.filter((term) => !term.small);
  const known = telling.length > 0 ? telling : terms;
  // What is nowhere cannot be asked for, when there is something that is.
  const uncommon = known.filter((term) => !term.common);
  const asked = uncommon.some((term) => term.found > 0) ? uncommon : known;
  const score = borrow(offerings);
  const matched = new Uint8Array(offerings);
  let most = 0;
  for (const term of terms) {
    const rarity = Math.log(1 + offerings / (term.found + 1)) * (term.small ? 0.1 : 1);
    const counts = asked.includes(term) ? 1 : 0;
    for (let offering = 0; offering < offerings; offering++) {
      const worth = term.worth[offering] ?? 0;
      if (worth === 0) continue;
      score[offering] = (score[offering] ?? 0) + worth * rarity;
      const count = (matched[offering] ?? 0) + counts;
      matched[offering] = count;
      if (count > most) most = count;
    }
  }
  const first = gather(score, matched, Math.max(1, most), most);
  const others = gather(score, matched, Math.max(1, Math.ceil(most / 2)), most - 1);
  giveBack(score);
  return {
    offerings: sortedDown(first.offerings, first.keys),
    tied: first.tied,
    partly: 0 < most && most < asked.length,
    rest: () => sortedDown(others.offerings, others.keys),
  };
}

/** Offerings with so many words, and their scores as whole numbers. */
function gather(score: Float32Array, matched: Uint8Array, least: number, most: number) {
  const offerings: number[] = [];
  const keys: number[] = [];
  let [best, tied] = [-1, 0];
  for (let offering = 0; least <= most && offering < matched.length; offering++) {
    const count = matched[offering] ?? 0;
    if (count < least || count > most) continue;
    // Scores that differ less than this are the same.
    const key = Math.round((score[offering] ?? 0) * 64);
    offerings.push(offering);
    keys.push(key);
    if (key > best) [best, tied] = [key, 0];
    if (key === best) tied++;
  }
  return { offerings: Int32Array.from(offerings), keys: Uint32Array.from(keys), tied };
}
