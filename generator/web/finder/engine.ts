// The finder itself, as it runs in the worker: answers what `Finder` in protocol.ts can be asked.

import { inArea } from "./area";
import { byDistance, within } from "./around";
import { Atlas, type Place } from "./atlas";
import { Choices } from "./choices";
import { type ColumnSets, Columns } from "./columns";
import { followed } from "./enough";
import { Files, type Header } from "./files";
import { wordsOf } from "./fold";
import { Lists } from "./lists";
import { asMeant } from "./meant";
import { Places, type PointsFile } from "./places";
import type {
  Box,
  Card,
  Chosen,
  Counts,
  Finder,
  Found,
  Mark,
  Opened,
  Question,
  Suggestion,
  WayOut,
  Whereabouts,
} from "./protocol";
import type { Lookup } from "./question";
import { type Ranked, rank } from "./rank";
import { type ProviderRow, suggestions, typesEnough } from "./suggest";
import { Synonyms } from "./synonyms";
import { townsInWords } from "./towns";
import { Vocabulary } from "./vocabulary";
import { findWaysOut } from "./waysout";

type CardRow = [string, string, string, string, string | string[], number, string, string, string];

/** How many files with cards are fetched only to name places on the map. */
const MOST_FOR_NAMES = 4;
/** A name of fewer words is found by its level (finder/words.py). */
const LONG_NAME = 3;
/** How many equally good results are looked at for a name that was typed in full. */
const MOST_NAMES = 20;

/** Among how many of the first results names are looked for. */
const FOR_NAMES = 20;

interface Answered {
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

export class Engine implements Finder {
  private files: Files | null = null;
  private turn = 0;
  private last: Answered | null = null;
  private all = new Int32Array(0);
  private places: Places | null = null;
  private mapped: Int32Array | null = null;
  private lookup: (Lookup & { files: Files }) | null = null;
  private table: { files: Files; columns: Columns } | null = null;
  private atlas: Atlas | null = null;
  private lists: Lists | null = null;
  private choices: Choices | null = null;

  async open(base: string, header: Header, words: string | null): Promise<Opened> {
    const files = new Files(base, header, words);
    const { offerings, filters, icons, hashes, lists } = header;
    this.files = files;
    this.last = null;
    this.lists = new Lists((shard) => files.bytes("lists", shard), lists.starts, lists.total);
    this.choices = new Choices(this.lists, lists, filters);
    this.atlas = new Atlas(files, this.lists);
    return { offerings, filters, icons, version: `${hashes.columns}${hashes.words}` };
  }

  /** Fetch what the first choice or word will need. */
  async warm(): Promise<void> {
    await this.words();
    await this.providers();
  }

  async search(question: Question, amount: number): Promise<Found> {
    const turn = ++this.turn;
    const answered = await this.answer(question);
    if (turn === this.turn) this.last = answered;
    const { ranked, passing, whole } = answered;
    const first = Array.from(passing.subarray(0, amount));
    return {
      turn,
      total: passing.length,
      first,
      cards: await this.cards(this.ready(first)),
      corrected: ranked.corrected,
      whole,
      where: whereabouts(answered),
    };
  }

  async results(from: number, to: number): Promise<number[]> {
    return Array.from(this.last?.passing.subarray(from, to) ?? []);
  }

  async counts(): Promise<Counts> {
    const { last } = this;
    if (!last) return {};
    last.counts ??= await this.count(last.near, last.question.chosen);
    return last.counts;
  }

  waysOut(question: Question): Promise<WayOut[]> {
    const total = async (one: Question) => (await this.answer(one)).passing.length;
    const counts = async (one: Question) => {
      const { near } = await this.answer(one);
      return this.count(near, one.chosen);
    };
    return findWaysOut(question, { filters: this.opened().header.filters, total, counts });
  }

  async suggest(typed: string): Promise<Suggestion[]> {
    if (!typesEnough(typed)) return [];
    const { header } = this.opened();
    const [providers, ranked] = await Promise.all([this.providers(), this.rankWords(typed)]);
    const offerings = await this.cards(Array.from(ranked.offerings.subarray(0, FOR_NAMES)));
    const valuesOf = (wanted: string) => {
      const filter = header.filters.find(({ name }) => name === wanted);
      return (filter?.values ?? []).map((value, at) => {
        return { value: `${value}`, title: filter?.titles[at] ?? "" };
      });
    };
    const [sectors, municipalities] = [valuesOf("sector"), valuesOf("gemeente")];
    const names = { sectors, municipalities, providers, offerings };
    const asTyped = suggestions(typed, names, header.icons);
    const meant = asMeant(typed, ranked.corrected);
    return asTyped.length > 0 ? asTyped : suggestions(meant, names, header.icons);
  }

  async cards(offerings: number[]): Promise<Card[]> {
    const { header } = this.opened();
    const titles = new Map<string, string>();
    const sectors = header.filters.find(({ name }) => name === "sector");
    sectors?.values.forEach((value, at) => {
      titles.set(String(value), sectors.titles[at] ?? "");
    });
    return Promise.all(offerings.map((offering) => this.card(offering, titles)));
  }

  async placesLike(text: string): Promise<string[]> {
    return this.whereIs().like(text);
  }

  async points(address: string, radius: number, maxZoom: number): Promise<void> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    this.places = new Places((await response.json()) as PointsFile, radius, maxZoom);
    this.mapped = null;
  }

  async extent(): Promise<Box | null> {
    return (await this.shownPlaces()).extent();
  }

  async marks(box: Box, zoom: number): Promise<Mark[]> {
    return (await this.shownPlaces()).marks(box, zoom);
  }

  async zoomOf(cluster: number): Promise<number> {
    return (await this.shownPlaces()).zoomOf(cluster);
  }

  async offeringsAt(points: number[]): Promise<number[]> {
    const places = await this.shownPlaces();
    return [...new Set(points.flatMap((point) => places.at(point)))];
  }

  async marksWith(offering: number): Promise<string[]> {
    return (await this.shownPlaces()).marksWith(offering);
  }

  async offeringsIn(key: string): Promise<number[]> {
    return (await this.shownPlaces()).offeringsIn(key);
  }

  async namesAt(points: number[]): Promise<string[]> {
    const places = await this.shownPlaces();
    const { cardsInShard } = this.opened().header;
    const offerings = points.map((point) => places.at(point)[0] ?? -1);
    const shards = new Set<number>();
    const wanted = offerings.map((offering) => {
      const shard = Math.floor(offering / cardsInShard);
      if (!shards.has(shard) && shards.size === MOST_FOR_NAMES) return false;
      shards.add(shard);
      return offering >= 0;
    });
    const cards = await this.cards(offerings.filter((_, at) => wanted[at]));
    return offerings.map((_, at) => (wanted[at] ? (cards.shift()?.name ?? "") : ""));
  }

  /** As many of the first results as can be shown without waiting for more files than one. */
  private ready(first: number[]): number[] {
    const files = this.opened();
    const { cardsInShard } = files.header;
    const shardOf = (offering = 0) => Math.floor(offering / cardsInShard);
    const missing = first.findIndex(
      (offering) => shardOf(offering) !== shardOf(first[0]) && !files.hasCards(shardOf(offering)),
    );
    return missing < 0 ? first : first.slice(0, missing);
  }

  private opened(): Files {
    if (!this.files) throw new Error("not open");
    return this.files;
  }

  private async answer(question: Question): Promise<Answered> {
    const { area } = question;
    // Asked for at once: on a slow line, one after the other is what takes long.
    const asTyped = this.rank(question, null);
    const chosen = this.choices?.load(question.chosen);
    const others = Promise.all([area && this.whereIs().spotsIn(area), chosen]);
    // Whoever waits for these is told what failed.
    for (const early of [asTyped, others]) early.catch(() => undefined);
    const place = question.place ? await this.whereIs().find(question) : null;
    const [away, ranked, [spots]] = await Promise.all([
      place && this.whereIs().distances(place, question.radius),
      place?.isWord ? this.rank(question, place) : asTyped,
      others,
    ]);
    const { results: near, wholeOf } = followed(ranked, (found) => {
      const there = area && spots ? inArea(found, area, spots) : found;
      const close = away ? within(there, away) : there;
      return away && !question.bestFirst ? byDistance(close, away) : close;
    });
    const { offerings } = this.opened().header;
    const passing = (await this.choices?.passing(near, question.chosen, offerings)) ?? near;
    const whole = ranked.partly ? 0 : wholeOf(passing);
    return { question, ranked, place, away, near, passing, whole, counts: null };
  }

  private async rank(question: Question, place: Place | null): Promise<Ranked> {
    const { header } = this.opened();
    const words = wordsOf(question.words);
    // A place that we do not know may be a neighbourhood: it is looked for as a word.
    if (place?.isWord) words.push(...wordsOf(place.name));
    if (words.length === 0) {
      const rest = () => new Int32Array(0);
      return { offerings: this.everything(), tied: 0, corrected: [], partly: false, rest };
    }
    const ranked = await rank(words, header.offerings, await this.words());
    if (words.length >= LONG_NAME) await this.sameNameFirst(ranked, wordsOf(question.words));
    return ranked;
  }

  /** Of equally good results those come first whose whole name was typed. */
  private async sameNameFirst({ offerings, tied }: Ranked, typed: string[]): Promise<void> {
    if (tied < 2) return;
    const first = Array.from(offerings.subarray(0, Math.min(tied, MOST_NAMES)));
    const cards = await this.cards(first);
    const same = first.filter((_, at) => wordsOf(cards[at]?.name ?? "").join() === typed.join());
    offerings.set([...same, ...first.filter((one) => !same.includes(one))]);
  }

  /** Rank words alone; they are mostly those of the last question. */
  private async rankWords(words: string): Promise<Ranked> {
    const { last } = this;
    const same =
      last?.question.words === words.trim() && !last.question.place && !last.question.area;
    return last && same ? last.ranked : this.rank({ words, place: "", chosen: {} }, null);
  }

  private async providers(): Promise<ProviderRow[]> {
    try {
      return await this.opened().providers<ProviderRow[]>();
    } catch {
      // The other suggestions do without.
      return [];
    }
  }

  private everything(): Int32Array {
    const { offerings } = this.opened().header;
    if (this.all.length !== offerings)
      this.all = Int32Array.from({ length: offerings }, (_, at) => at);
    return this.all;
  }

  private whereIs(): Atlas {
    if (!this.atlas) throw new Error("not open");
    return this.atlas;
  }

  private async words(): Promise<Lookup> {
    const files = this.opened();
    const text = await files.words();
    if (this.lookup?.files !== files) {
      // Three parts: how common words are, the words, and the synonyms.
      const synonyms = text.indexOf("\n", text.indexOf("\n") + 1);
      const vocabulary = new Vocabulary(text.slice(0, synonyms));
      const fetch = (shard: number) => files.bytes("hits", shard);
      const hits = new Lists(fetch, files.header.firstWords, vocabulary.size);
      this.lookup = { files, vocabulary, hits, synonyms: new Synonyms(text.slice(synonyms + 1)) };
    }
    return this.lookup;
  }

  private async count(results: Int32Array, chosen: Chosen): Promise<Counts> {
    const files = this.opened();
    if (this.table?.files !== files) {
      const sets = await files.columns<ColumnSets[]>();
      const { filters, offerings, rowsInBlock } = files.header;
      this.table = { files, columns: new Columns(sets, filters, offerings, rowsInBlock) };
    }
    const { columns } = this.table;
    await columns.load(results, (block) => files.bytes("rows", block));
    return columns.counts(results, chosen);
  }

  private async card(offering: number, sectors: Map<string, string>): Promise<Card> {
    const files = this.opened();
    const { cardsInShard } = files.header;
    const rows = await files.cards<CardRow[]>(Math.floor(offering / cardsInShard));
    const row = rows[offering % cardsInShard];
    if (!row) throw new Error(`no card ${offering}`);
    const [id, name, summary, provider, where, rung, rungs, sector, cost] = row;
    const { last } = this;
    const place = typeof where === "string" ? where : townsInWords(where, last?.question);
    const sectorTitle = sectors.get(sector) ?? "";
    const made = { id, name, summary, provider, place, rung, rungs, sector, sectorTitle, cost };
    const away = last?.away?.[offering];
    return away === undefined ? made : { ...made, away };
  }

  private async shownPlaces(): Promise<Places> {
    if (!this.places) throw new Error("no points");
    const results = this.last?.passing ?? this.everything();
    if (this.mapped !== results) {
      this.places.show(results, this.opened().header.offerings);
      this.mapped = results;
    }
    return this.places;
  }
}

function whereabouts({ place, away, passing }: Answered): Whereabouts | null {
  if (!place) return null;
  const near = away ? passing.filter((offering) => (away[offering] ?? -1) >= 0).length : 0;
  return { known: away !== null, name: place.name, others: place.others, near };
}
