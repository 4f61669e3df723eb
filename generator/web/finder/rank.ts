// Words to results: looks every word of a question up, joins what is found and puts it in order.

import { isSmall } from "./fold";
import type { Lists } from "./lists";
import type { Others, Synonyms } from "./synonyms";
import type { Meaning, Vocabulary } from "./vocabulary";

/** What a level of finder/words.py is worth: from part of a word in a long text to a short name. */
const WORTH = [0, 1, 1.6, 2.5, 4, 6, 10, 13];
/** A word that more than this share of the offerings have is welcome, but not asked for. */
const COMMON = 0.3;
/** What a synonym is worth beside the word itself, and what may be welcome besides. */
const SAME = 0.5;
const BESIDES = 0.3;
/** The level of a word that is part of what an offering is called or listed under. */
const LABEL = 4;
/** Words that are worth less than this may stand far apart in a long text. */
const AS_PHRASE = 3.5;
const MOST_SHARDS = 4;
const MOST_SHARDS_FOR_BEGINNINGS = 3;
const MOST_SHARDS_FOR_SYNONYMS = 5;
/** More than there are offerings. */
const NUMBERS = 2 ** 24;

/** What questions are answered with. */
export interface Lookup {
  vocabulary: Vocabulary;
  hits: Lists;
  synonyms: Synonyms;
}

export interface Ranked {
  /** All results, the best first. */
  offerings: Int32Array;
  /** How many of the first are equally good. */
  tied: number;
  corrected: [string, string][];
  partly: boolean;
}

interface Term {
  worth: Float32Array;
  /** How many offerings have it, or failing those a synonym. */
  found: number;
  /** Whether a search can do without it. */
  common: boolean;
  small: boolean;
}

/** A typed word, and the words whose lists are read for it. */
interface Asked {
  typed: string;
  words: Meaning[];
  shards: Set<number>;
}

/** A phrase: for each of its words what is looked up. */
type Phrase = Meaning[][];

/** What some terms can be found by too. */
interface Alike {
  from: number;
  to: number;
  same: Phrase[];
  besides: Phrase[];
  shards: Set<number>;
}

export async function rank(words: string[], offerings: number, lookup: Lookup): Promise<Ranked> {
  const { hits } = lookup;
  const { asked, alike, corrected } = readQuestion(words, lookup);
  await hits.load(new Set([...asked, ...alike].flatMap(({ shards }) => [...shards])));
  const terms = asked.map(({ typed, words: meanings }) => ({
    ...lookUp(meanings, offerings, hits),
    small: isSmall(typed),
  }));
  for (const { from, to, same, besides } of alike) {
    const worth = worthOf(same, besides, offerings, hits);
    addSynonyms(terms.slice(from, to), worth);
  }
  return { ...join(terms, offerings), corrected };
}

function readQuestion(words: string[], { vocabulary, hits, synonyms }: Lookup) {
  const asked: Asked[] = [];
  const alike: Alike[] = [];
  const corrected: [string, string][] = [];
  const stretches = synonyms.stretches(words);
  words.forEach((word, at) => {
    const stretch = stretches.find(({ from, to }) => from <= at && at < to);
    const from = asked.length;
    const meanings = vocabulary.meanings(word, stretch !== undefined);
    if (meanings.corrected) corrected.push([word, meanings.corrected]);
    const unknown = meanings.words.length === 0 && !stretch;
    const guessed = unknown ? synonyms.guess(word) : undefined;
    const parts = unknown && !guessed ? vocabulary.parts(word) : [];
    if (parts.length > 0) {
      corrected.push([word, parts.join(" ")]);
      asked.push(...parts.map((part) => withinShards(part, vocabulary.meanings(part).words, hits)));
    } else {
      asked.push(withinShards(word, meanings.words, hits));
    }
    if (guessed) alike.push(toLookUp(guessed, from, asked.length, vocabulary, hits));
    if (stretch && at === stretch.to - 1) {
      const start = asked.length - (stretch.to - stretch.from);
      alike.push(toLookUp(stretch, start, asked.length, vocabulary, hits));
    }
  });
  return { asked, alike, corrected };
}

/** Keep the best meanings whose lists are in few files. */
function withinShards(typed: string, meanings: Meaning[], hits: Lists): Asked {
  const most = typed.length < 4 ? MOST_SHARDS_FOR_BEGINNINGS : MOST_SHARDS;
  const shards = new Set<number>();
  const words = meanings.filter(({ word }) => fits(hits.shardOf(word), shards, most));
  return { typed, words, shards };
}

/** Keep the first synonyms whose lists are in few files: the keeper names the usual word first. */
function toLookUp(
  { same, besides }: Others,
  from: number,
  to: number,
  vocabulary: Vocabulary,
  hits: Lists,
): Alike {
  const shards = new Set<number>();
  const keep = ({ word }: Meaning) => fits(hits.shardOf(word), shards, MOST_SHARDS_FOR_SYNONYMS);
  const phrase = (words: string[]) => words.map((word) => vocabulary.forms(word).filter(keep));
  return { from, to, shards, same: same.map(phrase), besides: besides.map(phrase) };
}

function fits(shard: number, shards: Set<number>, most: number): boolean {
  if (!shards.has(shard) && shards.size === most) return false;
  shards.add(shard);
  return true;
}

function lookUp(meanings: Meaning[], offerings: number, hits: Lists, least = 1): Term {
  const worth = new Float32Array(offerings);
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
  const all = [...weighed(same, SAME), ...weighed(besides, BESIDES)];
  const single = all.filter((phrase) => phrase.length === 1);
  const best = lookUp(single.flat(2), offerings, hits).worth;
  for (const phrase of all.filter((one) => one.length > 1 && one.every(isKnown))) {
    // Words that are far apart in a long text are no phrase.
    const [first, ...others] = phrase.map((words) => lookUp(words, offerings, hits, LABEL).worth);
    first?.forEach((worth, offering) => {
      const least = others.reduce((low, other) => Math.min(low, other[offering] ?? 0), worth);
      if (least > (best[offering] ?? 0)) best[offering] = least;
    });
  }
  return best;
}

function weighed(phrases: Phrase[], weight: number): Phrase[] {
  const weigh = ({ word, fit }: Meaning) => ({ word, fit: fit * weight });
  return phrases.map((phrase) => phrase.map((words) => words.map(weigh)));
}

function isKnown(words: Meaning[]): boolean {
  return words.length > 0;
}

/** Let terms that are one phrase be found by what means the same. */
function addSynonyms(terms: Term[], worth: Float32Array): void {
  let more = 0;
  for (let offering = 0; offering < worth.length; offering++) {
    const value = worth[offering] ?? 0;
    if (value > 0) more++;
    let least = Number.POSITIVE_INFINITY;
    for (const term of terms) least = Math.min(least, term.worth[offering] ?? 0);
    if (value === 0 && least === 0) continue;
    // A phrase says as much as its synonym, or as the word of it that says least.
    const together = least < AS_PHRASE;
    for (const term of terms) {
      const own = together ? least : (term.worth[offering] ?? 0);
      term.worth[offering] = Math.max(own, value);
    }
  }
  // How rare a word is follows from the word itself, where that is found at all.
  for (const term of terms) if (term.found === 0) term.found = more;
}

function join(terms: Term[], offerings: number): Omit<Ranked, "corrected"> {
  const telling = terms.filter((term) => !term.small);
  const known = telling.length > 0 ? telling : terms;
  const uncommon = known.filter((term) => !term.common);
  const asked = uncommon.length > 0 ? uncommon : known;
  const score = new Float32Array(offerings);
  for (const term of terms) {
    const rarity = Math.log(1 + offerings / (term.found + 1)) * (term.small ? 0.1 : 1);
    for (let offering = 0; offering < offerings; offering++) {
      const worth = term.worth[offering] ?? 0;
      if (worth > 0) score[offering] = (score[offering] ?? 0) + worth * rarity;
    }
  }
  const matched = new Uint8Array(offerings);
  let most = 0;
  for (const term of asked) {
    for (let offering = 0; offering < offerings; offering++) {
      if ((term.worth[offering] ?? 0) === 0) continue;
      const count = (matched[offering] ?? 0) + 1;
      matched[offering] = count;
      if (count > most) most = count;
    }
  }
  if (most === 0) return { offerings: new Int32Array(0), tied: 0, partly: false };
  return { ...inOrder(score, matched, most), partly: most < asked.length };
}

/** Offerings with that many words, by score and then by number. */
function inOrder(score: Float32Array, matched: Uint8Array, most: number) {
  const chosen: number[] = [];
  for (let offering = 0; offering < score.length; offering++) {
    // One number for both, since sorting numbers is quickest: worst score last, then the number.
    if (matched[offering] === most) {
      chosen.push(-Math.round((score[offering] ?? 0) * 64) * NUMBERS + offering);
    }
  }
  const keys = Float64Array.from(chosen).sort();
  const best = Math.floor((keys[0] ?? 0) / NUMBERS);
  const worse = keys.findIndex((key) => Math.floor(key / NUMBERS) > best);
  return {
    offerings: Int32Array.from(keys, (key) => key - Math.floor(key / NUMBERS) * NUMBERS),
    tied: worse < 0 ? keys.length : worse,
  };
}
