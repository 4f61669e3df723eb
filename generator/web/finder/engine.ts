// The finder itself, as it runs in the worker: answers what `Finder` in protocol.ts can be asked.

import { type Answered, Answers, whereabouts } from "./answers";
import { Files, type Header, type Referrers } from "./files";
import { asMeant } from "./meant";
import { Places, type PointsFile } from "./places";
import type {
  Among,
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
import type { Ranked } from "./rank";
import { type ProviderRow, suggestions, typesEnough } from "./suggest";
import { findWaysOut } from "./waysout";

/** How many files with cards are fetched only to name places on the map. */
const MOST_FOR_NAMES = 4;
/** Among how many of the first results names are looked for. */
const FOR_NAMES = 20;

export class Engine implements Finder {
  private answers: Answers | null = null;
  private turn = 0;
  private last: Answered | null = null;
  private places: Places | null = null;
  private mapped: Int32Array | null = null;

  async open(
    base: string,
    header: Header,
    words: string | null,
    referrers: Referrers | null,
  ): Promise<Opened> {
    const files = new Files(base, header, words, referrers);
    const { offerings, filters, icons, hashes } = files.header;
    this.answers = new Answers(files);
    this.last = null;
    return { offerings, filters, icons, version: `${hashes.columns}${hashes.words}` };
  }

  /** Fetch what the first choice or word will need. */
  async warm(): Promise<void> {
    await this.opened().words();
    await this.providers();
  }

  async search(question: Question, amount: number, patience = 0): Promise<Found> {
    const turn = ++this.turn;
    const answers = this.opened();
    const answered = await answers.answer(question);
    if (turn === this.turn) this.last = answered;
    const { ranked, passing, whole } = answered;
    const first = Array.from(passing.subarray(0, amount));
    return {
      turn,
      total: passing.length,
      first,
      cards: await answers.firstCards(first, answered, patience),
      corrected: ranked.corrected,
      whole,
      where: whereabouts(answered),
    };
  }

  async results(from: number, to: number): Promise<number[]> {
    return Array.from(this.last?.passing.subarray(from, to) ?? []);
  }

  async among(question: Question, amount: number): Promise<Among> {
    const answered = await this.opened().answer(question);
    const { passing, place } = answered;
    return {
      total: passing.length,
      offerings: Array.from(passing.subarray(0, amount)),
      where: whereabouts(answered),
      from: place?.point ?? null,
    };
  }

  async counts(): Promise<Counts> {
    const { last } = this;
    if (!last) return {};
    last.counts ??= await this.opened().count(last.near, last.question.chosen);
    return last.counts;
  }

  waysOut(question: Question): Promise<WayOut[]> {
    const answers = this.opened();
    const total = async (one: Question) => (await answers.answer(one)).passing.length;
    const counts = async (one: Question) => {
      const { near } = await answers.answer(one);
      return answers.count(near, one.chosen);
    };
    return findWaysOut(question, { filters: answers.header.filters, total, counts });
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
    return this.opened().cards(offerings, this.last);
  }

  async placesLike(text: string): Promise<string[]> {
    return this.opened().atlas.like(text);
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

  private opened(): Answers {
    if (!this.answers) throw new Error("not open");
    return this.answers;
  }

  /** Rank words alone; they are mostly those of the last question. */
  private async rankWords(words: string): Promise<Ranked> {
    const { last } = this;
    const same =
      last?.question.words === words.trim() && !last.question.place && !last.question.area;
    return last && same ? last.ranked : this.opened().rank({ words, place: "", chosen: {} }, null);
  }

  private async providers(): Promise<ProviderRow[]> {
    try {
      return await this.opened().files.providers<ProviderRow[]>();
    } catch {
      // The other suggestions do without.
      return [];
    }
  }

  private async shownPlaces(): Promise<Places> {
    if (!this.places) throw new Error("no points");
    const answers = this.opened();
    const results = this.last?.passing ?? answers.everything();
    if (this.mapped !== results) {
      this.places.show(results, answers.header.offerings);
      this.mapped = results;
    }
    return this.places;
  }
}
