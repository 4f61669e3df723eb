// The finder itself, as it runs in the worker: answers what `Finder` in protocol.ts can be asked.

import { inArea } from "./area";
import { type Column, Columns } from "./columns";
import { Files, type Header } from "./files";
import { fold, wordsOf } from "./fold";
import { Hits } from "./hits";
import { asMeant } from "./meant";
import { Places, type PointsFile } from "./places";
import type {
  Box,
  Card,
  Counts,
  Finder,
  Found,
  Mark,
  Opened,
  Question,
  Suggestion,
  WayOut,
} from "./protocol";
import { type Lookup, type Ranked, rank } from "./rank";
import { type ProviderRow, suggestions, typesEnough } from "./suggest";
import { Synonyms } from "./synonyms";
import { Vocabulary } from "./vocabulary";
import { findWaysOut } from "./waysout";

type CardRow = [string, string, string, string, string, number, string, string, string];

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
  passing: Int32Array;
  counts: Counts | null;
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

  async open(base: string, header: Header): Promise<Opened> {
    this.files = new Files(base, header);
    this.last = null;
    const { offerings, filters, icons, hashes } = this.files.header;
    return { offerings, filters, icons, version: `${hashes.columns}${hashes.words}` };
  }

  /** Fetch what the first choice or word will need. */
  async warm(): Promise<void> {
    await Promise.all([this.words(), this.columns()]);
    await this.providers();
  }

  async search(question: Question, amount: number): Promise<Found> {
    const turn = ++this.turn;
    const answered = await this.answer(question);
    if (turn === this.turn) this.last = answered;
    const { ranked, passing } = answered;
    const first = Array.from(passing.subarray(0, amount));
    return {
      turn,
      total: passing.length,
      first,
      cards: await this.cards(this.ready(first)),
      corrected: ranked.corrected,
      partly: ranked.partly,
    };
  }

  async results(from: number, to: number): Promise<number[]> {
    return Array.from(this.last?.passing.subarray(from, to) ?? []);
  }

  async counts(): Promise<Counts> {
    const { last } = this;
    if (!last) return {};
    last.counts ??= (await this.filter(last.ranked.offerings, last.question)).counts;
    return last.counts;
  }

  waysOut(question: Question): Promise<WayOut[]> {
    const total = async (one: Question) => (await this.answer(one)).passing.length;
    const counts = async (one: Question) =>
      (await this.filter((await this.within(one)).offerings, one)).counts;
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
    const ranked = await this.within(question);
    if (Object.keys(question.chosen).length === 0 && !this.municipality(question.place)) {
      return { question, ranked, passing: ranked.offerings, counts: null };
    }
    const { passing, counts } = await this.filter(ranked.offerings, question);
    return { question, ranked, passing, counts };
  }

  /** Rank what has a place in the part of the map that is asked about. */
  private async within(question: Question): Promise<Ranked> {
    const ranked = await this.rank(question);
    if (!question.area) return ranked;
    const points = await this.opened().points<PointsFile>();
    return { ...ranked, offerings: inArea(ranked.offerings, question.area, points) };
  }

  private async rank(question: Question): Promise<Ranked> {
    const { header } = this.opened();
    const words = wordsOf(question.words);
    // A place that is no municipality is looked for as a word.
    if (!this.municipality(question.place)) words.push(...wordsOf(question.place));
    if (words.length === 0) {
      return { offerings: this.everything(), tied: 0, corrected: [], partly: false };
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
    return last && same ? last.ranked : this.rank({ words, place: "", chosen: {} });
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

  private async filter(offerings: Int32Array, question: Question) {
    const columns = await this.columns();
    return columns.apply(offerings, question.chosen, this.municipality(question.place));
  }

  private municipality(place: string): string {
    const wanted = fold(place).trim();
    if (!wanted) return "";
    const filter = this.opened().header.filters.find(({ name }) => name === "gemeente");
    const at = filter?.titles.findIndex((title) => fold(title) === wanted) ?? -1;
    return at < 0 ? "" : String(filter?.values[at]);
  }

  private async words(): Promise<Lookup> {
    const files = this.opened();
    const [words, groups] = await Promise.all([files.words(), files.synonyms()]);
    if (this.lookup?.files !== files) {
      const vocabulary = new Vocabulary(words);
      const hits = new Hits(files, vocabulary.size);
      this.lookup = { files, vocabulary, hits, synonyms: new Synonyms(groups) };
    }
    return this.lookup;
  }

  private async columns(): Promise<Columns> {
    const files = this.opened();
    const columns = await files.columns<Column[]>();
    if (this.table?.files !== files) {
      this.table = { files, columns: new Columns(columns, files.header.filters) };
    }
    return this.table.columns;
  }

  private async card(offering: number, sectors: Map<string, string>): Promise<Card> {
    const files = this.opened();
    const { cardsInShard } = files.header;
    const rows = await files.cards<CardRow[]>(Math.floor(offering / cardsInShard));
    const row = rows[offering % cardsInShard];
    if (!row) throw new Error(`no card ${offering}`);
    const [id, name, summary, provider, place, rung, rungs, sector, cost] = row;
    const sectorTitle = sectors.get(sector) ?? "";
    return { id, name, summary, provider, place, rung, rungs, sector, sectorTitle, cost };
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
