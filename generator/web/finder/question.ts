// What is looked up for a question: for each typed word the words of the catalogue that it can mean,
// and for a stretch of typed words what the keeper's synonyms add.

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
}

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

export function readQuestion(words: string[], { vocabulary, hits, synonyms }: Lookup) {
  const corrected: [string, string][] = [];
  const known = synonyms.stretches(words);
  const found = new Map<string, Meanings>();
  const meaningsOf = (word: string) => {
    const meanings = found.get(word) ?? vocabulary.meanings(word);
    found.set(word, meanings);
    return meanings;
  };
  // A compound that nobody wrote is looked up by its parts, and those by their synonyms.
  const typed = words.flatMap((word, at) => {
    if (isIn(known, at) || meaningsOf(word).words.length > 0 || synonyms.guess(word)) return [word];
    const parts = vocabulary.parts(word);
    if (parts.length === 0) return [word];
    corrected.push([word, parts.join(" ")]);
    return parts;
  });
  const stretches = synonyms.stretches(typed);
  const asked = typed.map((word, at) => {
    const meanings = isIn(stretches, at) ? vocabulary.meanings(word, true) : meaningsOf(word);
    if (meanings.corrected) corrected.push([word, meanings.corrected]);
    return withinShards(word, meanings.words, hits);
  });
  const guessed = asked.flatMap((one, at) => {
    const unknown = one.words.length === 0 && !isIn(stretches, at);
    const meant = unknown ? synonyms.guess(one.typed) : undefined;
    return meant ? [{ ...meant, from: at, to: at + 1 }] : [];
  });
  const alike = [...stretches, ...guessed].map((one) => toLookUp(one, vocabulary, hits));
  return { asked, alike, corrected };
}

function isIn(stretches: Stretch[], at: number): boolean {
  return stretches.some(({ from, to }) => from <= at && at < to);
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
  { from, to, same, besides }: Stretch,
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
