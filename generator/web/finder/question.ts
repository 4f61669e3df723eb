// What is looked up for a question: for each typed word the words of the catalogue that it can mean,
// and for a stretch of typed words what the keeper's synonyms add.

import type { Bundles } from "./bundles";
import type { Lists } from "./lists";
import type { Stretch, Synonyms } from "./synonyms";
import type { Meaning, Meanings, Vocabulary } from "./vocabulary";

const MOST_SHARDS = 4;
const MOST_SHARDS_FOR_BEGINNINGS = 3;
const MOST_SHARDS_FOR_SYNONYMS = 5;

/** What questions are answered with. */
export interface Lookup {
  vocabulary: Vocabulary;
  hits: Lists;
  synonyms: Synonyms;
  bundles: Bundles;
}

const NONE = new Set<number>();

/** A typed word, and the words whose lists are read for it. */
export interface Asked {
  typed: string;
  words: Meaning[];
  shards: Set<number>;
}

/** A phrase: for each of its words what is looked up. */
export type Phrase = Meaning[][];

/** What some terms can be found by too. */
export interface Alike {
  from: number;
  to: number;
  same: Phrase[];
  besides: Phrase[];
  shards: Set<number>;
}

export async function readQuestion(words: string[], lookup: Lookup) {
  const { vocabulary, hits, synonyms, bundles } = lookup;
  const corrected: [string, string][] = [];
  const asTyped = synonyms.stretches(words);
  const found = new Map<string, Meanings>();
  const meaningsOf = (word: string) => {
    const meanings = found.get(word) ?? vocabulary.meanings(word);
    found.set(word, meanings);
    return meanings;
  };
  // A compound that nobody wrote is looked up by its parts, and those by their synonyms.
  const typed = words.flatMap((word, at) => {
    if (isIn(asTyped, at) || meaningsOf(word).words.length > 0 || synonyms.guess(word))
      return [word];
    const parts = vocabulary.parts(word);
    if (parts.length === 0) return [word];
    corrected.push([word, parts.join(" ")]);
    return parts;
  });
  const stretches = synonyms.stretches(typed);
  const meant = typed.map((word, at) => {
    const meanings = isIn(stretches, at) ? vocabulary.meanings(word, true) : meaningsOf(word);
    if (meanings.corrected) corrected.push([word, meanings.corrected]);
    return { word, meanings: meanings.words };
  });
  const guessed = meant.flatMap(({ word, meanings }, at) => {
    const unknown = meanings.length === 0 && !isIn(stretches, at);
    const guess = unknown ? synonyms.guess(word) : undefined;
    return guess ? [{ ...guess, from: at, to: at + 1 }] : [];
  });
  const known = [...stretches, ...guessed];
  const without = meant.filter((_, at) => !isIn(known, at));
  const shards = without.flatMap(({ word, meanings }) => [
    ...withinShards(word, meanings, hits, NONE).shards,
  ]);
  // Asked for at once, beside the bundles; whoever reads them is told what failed.
  hits.load(new Set(shards)).catch(() => undefined);
  const there = await bundles.load(known);
  const asked = meant.map(({ word, meanings }) => withinShards(word, meanings, hits, there));
  const alike = known.map((one) => toLookUp(one, lookup, there));
  return { asked, alike, corrected };
}

function isIn(stretches: Stretch[], at: number): boolean {
  return stretches.some(({ from, to }) => from <= at && at < to);
}

/** Keep the best meanings whose lists are there or in few files. */
function withinShards(typed: string, meanings: Meaning[], hits: Lists, there: Set<number>): Asked {
  const most = typed.length < 4 ? MOST_SHARDS_FOR_BEGINNINGS : MOST_SHARDS;
  const shards = new Set<number>();
  const words = meanings.filter(
    ({ word }) => there.has(word) || fits(hits.shardOf(word), shards, most),
  );
  return { typed, words, shards };
}

/**
 * Keep the first synonyms, of which the keeper names the usual one first: what their file has room
 * for, or else those whose lists are in few files.
 */
function toLookUp(
  { from, to, same, besides, bundle }: Stretch,
  { vocabulary, hits, bundles }: Lookup,
  there: Set<number>,
): Alike {
  const shards = new Set<number>();
  const bundled = bundles.has(bundle);
  const keep = ({ word }: Meaning) =>
    there.has(word) || (!bundled && fits(hits.shardOf(word), shards, MOST_SHARDS_FOR_SYNONYMS));
  const phrase = (words: string[]) => words.map((word) => vocabulary.forms(word).filter(keep));
  return { from, to, shards, same: same.map(phrase), besides: besides.map(phrase) };
}

function fits(shard: number, shards: Set<number>, most: number): boolean {
  if (!shards.has(shard) && shards.size === most) return false;
  shards.add(shard);
  return true;
}
