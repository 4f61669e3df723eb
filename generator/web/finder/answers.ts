// Answers questions from the files of one build: which offerings, in which order, and their cards.

import { inArea } from "./area";
import { byDistance, within } from "./around";
import { Atlas, type Place } from "./atlas";
import { Bundles } from "./bundles";
import { Choices, type ChoicesInfo } from "./choices";
import { type ColumnSets, Columns } from "./columns";
import { followed } from "./enough";
import type { Files, Header } from "./files";
import { wordsOf } from "./fold";
import { Lists } from "./lists";
import type { Card, Chosen, Counts, Question, Whereabouts } from "./protocol";
import type { Lookup } from "./question";
import { type Ranked, rank } from "./rank";
import { Synonyms } from "./synonyms";
import { townsInWords } from "./towns";
import { Vocabulary } from "./vocabulary";

/** A name of fewer words is found by its level (finder/words.py). */
const LONG_NAME = 3;
/** How many equally good results are looked at for a name that was typed in full. */
const MOST_NAMES = 20;

export interface Answered {
  question: Question;
  ranked: Ranked;
  /** Those of the ranked that are near, before any filter. */
  near: Int32Array;
  passing: Int32Array;
  /** How many of those have every word. */
  whole: number;
  counts: Counts | null;
  place: Place | null;
  /** How far everything is; null when no place was named that we know. */
  away: Float32Array | null;
}

export class Answers {
  readonly files: Files;
  readonly atlas: Atlas;
  private readonly choices: Choices;
  private all = new Int32Array(0);
  private lookup: Lookup | null = null;
  private columns: Columns | null = null;

  constructor(files: Files) {
    const { lists: info, filters } = files.header;
    const listsOf = (kind: "lists" | "referrerLists", { starts, total }: ChoicesInfo) =>
      new Lists((shard) => files.bytes(kind, shard), starts, total);
    const lists = listsOf("lists", info);
    const sources = [{ lists, info }];
    const more = files.referrers?.lists;
    if (more) sources.push({ lists: listsOf("referrerLists", more), info: more });
    this.files = files;
    this.choices = new Choices(sources, filters);
    this.atlas = new Atlas(files, lists);
  }

  get header(): Header {
    return this.files.header;
  }

  async answer(question: Question): Promise<Answered> {
    const { area } = question;
    // Asked for at once: on a slow line, one after the other is what takes long.
    const asTyped = this.rank(question, null);
    const chosen = this.choices.load(question.chosen);
    const others = Promise.all([area && this.atlas.spotsIn(area), chosen]);
    // Whoever waits for these is told what failed.
    for (const early of [asTyped, others]) early.catch(() => undefined);
    const place = question.place ? await this.atlas.find(question) : null;
    const [away, ranked, [spots]] = await Promise.all([
      place && this.atlas.distances(place, question.radius),
      place?.isWord ? this.rank(question, place) : asTyped,
      others,
    ]);
    const { results: near, wholeOf } = followed(ranked, (found) => {
      const there = area && spots ? inArea(found, area, spots) : found;
      const close = away ? within(there, away) : there;
      return away && !question.bestFirst ? byDistance(close, away) : close;
    });
    const { offerings } = this.header;
    const passing = await this.choices.passing(near, question.chosen, offerings);
    const whole = ranked.partly ? 0 : wholeOf(passing);
    return { question, ranked, place, away, near, passing, whole, counts: null };
  }

  async rank(question: Question, place: Place | null): Promise<Ranked> {
    const words = wordsOf(question.words);
    // A place that we do not know may be a neighbourhood: it is looked for as a word.
    if (place?.isWord) words.push(...wordsOf(place.name));
    if (words.length === 0) {
      const rest = () => new Int32Array(0);
      return { offerings: this.everything(), tied: 0, corrected: [], partly: false, rest };
    }
    const ranked = await rank(words, this.header.offerings, await this.words());
    if (words.length >= LONG_NAME) await this.sameNameFirst(ranked, wordsOf(question.words));
    return ranked;
  }

  /** What words are looked up in. */
  async words(): Promise<Lookup> {
    const text = await this.files.words();
    if (!this.lookup) {
      // Three parts: how common words are, the words, and the synonyms.
      const synonyms = text.indexOf("\n", text.indexOf("\n") + 1);
      const vocabulary = new Vocabulary(text.slice(0, synonyms));
      const fetch = (shard: number) => this.files.bytes("hits", shard);
      const hits = new Lists(fetch, this.header.firstWords, vocabulary.size);
      this.lookup = {
        vocabulary,
        hits,
        synonyms: new Synonyms(text.slice(synonyms + 1)),
        bundles: new Bundles(this.files, hits),
      };
    }
    return this.lookup;
  }

  /** How many of the results each value of each filter would give. */
  async count(results: Int32Array, chosen: Chosen): Promise<Counts> {
    if (!this.columns) {
      const own = await this.files.columns<ColumnSets[]>();
      const sets = [...own, ...(this.files.referrers?.columns ?? [])];
      const { filters, offerings, rowsInBlock } = this.header;
      this.columns ??= new Columns(sets, filters, offerings, rowsInBlock);
    }
    await this.columns.load(results, (block) => this.rows(block));
    return this.columns.counts(results, chosen);
  }

  /** The rows of a block, of all columns after each other. */
  private async rows(block: number): Promise<Uint8Array> {
    const { files } = this;
    if (!files.referrers) return files.bytes("rows", block);
    const parts = [files.bytes("rows", block), files.bytes("referrerRows", block)];
    const [one, other] = (await Promise.all(parts)) as [Uint8Array, Uint8Array];
    const both = new Uint8Array(one.length + other.length);
    both.set(one);
    both.set(other, one.length);
    return both;
  }

  /** The cards of offerings, with the distance and the town of what was asked. */
  async cards(offerings: number[], asked: Answered | null): Promise<Card[]> {
    const titles = new Map<string, string>();
    const sectors = this.header.filters.find(({ name }) => name === "sector");
    sectors?.values.forEach((value, at) => {
      titles.set(String(value), sectors.titles[at] ?? "");
    });
    return Promise.all(offerings.map((offering) => this.card(offering, titles, asked)));
  }

  /** The cards of the first results, or those of them that are there after so many ms. */
  async firstCards(first: number[], asked: Answered, patience: number): Promise<Card[]> {
    const ready = () => this.cards(this.ready(first), asked);
    // On a slow line the very first should not have to share it.
    if (patience === 0) return ready();
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
    return (await Promise.race([this.cards(first, asked), late])) ?? ready();
  }

  /** As many of the first results as can be shown without waiting for more than the very first. */
  private ready(first: number[]): number[] {
    const { files } = this;
    const [best = 0] = first;
    const file = files.hasCard(best) ? -1 : files.cardsShard(best);
    const missing = first.findIndex(
      (offering) => files.cardsShard(offering) !== file && !files.hasCard(offering),
    );
    return missing < 0 ? first : first.slice(0, missing);
  }

  /** The numbers of all offerings. */
  everything(): Int32Array {
    const { offerings } = this.header;
    if (this.all.length !== offerings) {
      this.all = Int32Array.from({ length: offerings }, (_, at) => at);
    }
    return this.all;
  }

  /** Of equally good results those come first whose whole name was typed. */
  private async sameNameFirst({ offerings, tied }: Ranked, typed: string[]): Promise<void> {
    if (tied < 2) return;
    const first = Array.from(offerings.subarray(0, Math.min(tied, MOST_NAMES)));
    const cards = await this.cards(first, null);
    const same = first.filter((_, at) => wordsOf(cards[at]?.name ?? "").join() === typed.join());
    offerings.set([...same, ...first.filter((one) => !same.includes(one))]);
  }

  private async card(
    offering: number,
    sectors: Map<string, string>,
    asked: Answered | null,
  ): Promise<Card> {
    const row = await this.files.card(offering);
    if (!row) throw new Error(`no card ${offering}`);
    const [id, name, summary, provider, where, rung, rungs, sector, cost] = row;
    const place = typeof where === "string" ? where : townsInWords(where, asked?.question);
    const sectorTitle = sectors.get(sector) ?? "";
    const made: Card = {
      id,
      name,
      summary,
      provider,
      place,
      rung,
      rungs,
      sector,
      sectorTitle,
      cost,
    };
    const stated = await this.statedOf(offering);
    if (stated) made.stated = stated;
    const away = asked?.away?.[offering];
    return away === undefined ? made : { ...made, away };
  }

  /** For professionals, how many places were said to be free, how long one waits, and when. */
  private async statedOf(offering: number): Promise<string | undefined> {
    if (!this.files.referrers) return undefined;
    const block = Math.floor(offering / this.header.rowsInBlock);
    return (await this.files.stated(block))[offering];
  }
}

/** What is to be said of the place that was named. */
export function whereabouts({ place, away, passing }: Answered): Whereabouts | null {
  if (!place) return null;
  const near = away ? passing.filter((offering) => (away[offering] ?? -1) >= 0).length : 0;
  return { known: away !== null, name: place.name, others: place.others, near };
}
