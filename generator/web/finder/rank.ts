// Words to results: looks every word of a question up, joins what is found and puts it in order.

import { isSmall } from "./fold";
import type { Hits } from "./hits";
import type { Meaning, Vocabulary } from "./vocabulary";

/** What a level of finder/words.py is worth: from part of a word in a long text to a short name. */
const WORTH = [0, 1, 1.6, 2.5, 4, 6, 10, 13];
/** A word that more than this share of the offerings have is welcome, but not asked for. */
const COMMON = 0.3;
const MOST_SHARDS = 3;
const MOST_SHARDS_FOR_BEGINNINGS = 2;

export interface Ranked {
  /** All results, the best first. */
  offerings: Int32Array;
  corrected: [string, string][];
  partly: boolean;
}

interface Term {
  worth: Float32Array;
  found: number;
  small: boolean;
}

export async function rank(
  words: string[],
  offerings: number,
  vocabulary: Vocabulary,
  hits: Hits,
): Promise<Ranked> {
  const corrected: [string, string][] = [];
  const lookups = words.flatMap((word) => {
    const meanings = vocabulary.meanings(word);
    const parts = meanings.words.length === 0 ? vocabulary.parts(word) : [];
    if (meanings.corrected) corrected.push([word, meanings.corrected]);
    if (parts.length === 0) return [withinShards(word, meanings.words, hits)];
    corrected.push([word, parts.join(" ")]);
    return parts.map((part) => withinShards(part, vocabulary.meanings(part).words, hits));
  });
  await hits.load(new Set(lookups.flatMap(({ shards }) => [...shards])));
  const terms = lookups.map(({ typed, words: meanings }) =>
    lookUp(meanings, offerings, hits, isSmall(typed)),
  );
  return { ...join(terms, offerings), corrected };
}

/** Keep the best meanings whose lists are in few files. */
function withinShards(typed: string, meanings: Meaning[], hits: Hits) {
  const most = typed.length < 4 ? MOST_SHARDS_FOR_BEGINNINGS : MOST_SHARDS;
  const shards = new Set<number>();
  const words = meanings.filter(({ word }) => {
    const shard = hits.shardOf(word);
    if (!shards.has(shard) && shards.size === most) return false;
    shards.add(shard);
    return true;
  });
  return { typed, words, shards };
}

function lookUp(meanings: Meaning[], offerings: number, hits: Hits, small: boolean): Term {
  const worth = new Float32Array(offerings);
  let found = 0;
  for (const { word, fit } of meanings) {
    hits.each(word, (offering, level) => {
      const known = worth[offering] ?? 0;
      const value = fit * (WORTH[level] ?? 0);
      if (known === 0) found++;
      if (value > known) worth[offering] = value;
    });
  }
  return { worth, found, small };
}

function join(terms: Term[], offerings: number): Omit<Ranked, "corrected"> {
  const telling = terms.filter((term) => !term.small);
  const known = telling.length > 0 ? telling : terms;
  const uncommon = known.filter((term) => term.found <= COMMON * offerings);
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
  if (most === 0) return { offerings: new Int32Array(0), partly: false };
  return { offerings: inOrder(score, matched, most), partly: most < asked.length };
}

/** Offerings with that many words, by score and then by number. */
function inOrder(score: Float32Array, matched: Uint8Array, most: number): Int32Array {
  const chosen: number[] = [];
  for (let offering = 0; offering < score.length; offering++) {
    // One number for both, since sorting numbers is quickest: worst score last, then the number.
    if (matched[offering] === most) {
      chosen.push(-Math.round((score[offering] ?? 0) * 64) * 2 ** 24 + offering);
    }
  }
  const keys = Float64Array.from(chosen).sort();
  return Int32Array.from(keys, (key) => key - Math.floor(key / 2 ** 24) * 2 ** 24);
}
