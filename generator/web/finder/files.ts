// Fetches the finder's files, each at most once; the header names them all.

import type { ChoicesInfo } from "./choices";
import type { ColumnSets } from "./columns";
import type { FilterInfo } from "./protocol";

export interface Header {
  version: number;
  offerings: number;
  filters: FilterInfo[];
  icons: { trede: Record<string, string>; sector: Record<string, string> };
  cardsInShard: number;
  rowsInBlock: number;
  firstWords: number[];
  lists: ChoicesInfo;
  /** South, west, north and east of each piece of the country, in hundredths of degrees. */
  near: [number, number, number, number][];
  hashes: Record<Kind, string>;
}

/** What finder/cards.py says of an offering. */
export type CardRow = [
  id: string,
  name: string,
  summary: string,
  provider: string,
  where: string | string[],
  rung: number,
  rungs: string,
  sector: string,
  cost: string,
];

/** The filters for professionals (finder/referrers.py); others fetch nothing of them. */
export interface Referrers {
  filters: FilterInfo[];
  columns: ColumnSets[];
  lists: ChoicesInfo;
  hashes: Partial<Record<Kind, string>>;
}

type Kind = keyof typeof NAMES;

/** The names of files, without their number and hash. */
const NAMES = {
  words: ["woorden", "txt"],
  hits: ["treffers", "bin"],
  bundles: ["bundels", "bin"],
  lists: ["lijsten", "bin"],
  columns: ["kolommen", "json"],
  rows: ["rijen", "bin"],
  near: ["nabij", "json"],
  cards: ["kaartjes", "json"],
  providers: ["aanbieders", "json"],
  places: ["plaatsen", "json"],
  postcodes: ["postcodes", "json"],
  referrers: ["verwijzers", "json"],
  referrerLists: ["verwijzers-lijsten", "bin"],
  referrerRows: ["verwijzers-rijen", "bin"],
  stated: ["verwijzers-stand", "json"],
} as const;

/** The layout of the files that this code can read. */
const VERSION = 2;

export class Files {
  readonly header: Header;
  readonly referrers: Referrers | null;
  private readonly base: string;
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly there = new Set<string>();
  /** Cards that came with something else, by the number of their offering. */
  readonly cardsBesides = new Map<number, CardRow>();

  /** `words` is the text of the file with words, where that was fetched already. */
  constructor(
    base: string,
    header: Header,
    words: string | null,
    referrers: Referrers | null = null,
  ) {
    if (header.version !== VERSION) throw new Error(`data of version ${header.version}`);
    this.base = base;
    this.referrers = referrers;
    this.header = {
      ...header,
      filters: [...header.filters, ...(referrers?.filters ?? [])],
      hashes: { ...header.hashes, ...referrers?.hashes },
    };
    if (words !== null) this.kept.set(fileOf(header, "words", 0), Promise.resolve(words));
  }

  get hasBundles(): boolean {
    return this.header.hashes.bundles !== "";
  }

  words(): Promise<string> {
    return this.once("words", 0, (response) => response.text());
  }

  columns<T>(): Promise<T> {
    return this.once("columns", 0, (response) => response.json() as Promise<T>);
  }

  aboutPlaces<T>(kind: "places" | "postcodes"): Promise<T> {
    return this.once(kind, 0, (response) => response.json() as Promise<T>);
  }

  near<T>(piece: number): Promise<T> {
    return this.once("near", piece, (response) => response.json() as Promise<T>);
  }

  providers<T>(): Promise<T> {
    return this.once("providers", 0, (response) => response.json() as Promise<T>);
  }

  async card(offering: number): Promise<CardRow | undefined> {
    const known = this.cardsBesides.get(offering);
    if (known) return known;
    const { cardsInShard } = this.header;
    const shard = this.cardsShard(offering);
    const rows = await this.once(
      "cards",
      shard,
      (response) => response.json() as Promise<CardRow[]>,
    );
    return rows[offering % cardsInShard];
  }

  /** The number of the file with the card of an offering. */
  cardsShard(offering: number): number {
    return Math.floor(offering / this.header.cardsInShard);
  }

  hasCard(offering: number): boolean {
    const file = fileOf(this.header, "cards", this.cardsShard(offering));
    return this.cardsBesides.has(offering) || this.there.has(file);
  }

  /** What was said of places free and waiting time, of a block of offerings by their number. */
  stated(block: number): Promise<Record<string, string>> {
    return this.once("stated", block, (response) => response.json());
  }

  bytes(
    kind: "hits" | "bundles" | "lists" | "rows" | "referrerLists" | "referrerRows",
    shard: number,
  ): Promise<Uint8Array> {
    return this.once(kind, shard, async (response) => new Uint8Array(await response.arrayBuffer()));
  }

  private once<T>(kind: Kind, shard: number, read: (answer: Response) => Promise<T>): Promise<T> {
    const file = fileOf(this.header, kind, shard);
    const known = this.kept.get(file) as Promise<T> | undefined;
    if (known) return known;
    const loading = get(this.base + file).then(read);
    this.kept.set(file, loading);
    loading.then(
      () => this.there.add(file),
      // What failed may be tried again.
      () => this.kept.delete(file),
    );
    return loading;
  }
}

function fileOf(header: Header, kind: Kind, shard: number): string {
  const [name, ending] = NAMES[kind];
  return `${name}-${shard}-${header.hashes[kind]}.${ending}`;
}

/** The header, which tells which files there are; `fresh` when an earlier one was out of date. */
export async function fetchHeader(base: string, fresh: boolean): Promise<Header> {
  return (await get(`${base}index.json`, cacheFor(fresh))).json() as Promise<Header>;
}

function cacheFor(fresh: boolean): RequestCache {
  return fresh ? "no-cache" : "default";
}

/** The header and the words, in one file for who comes with words. */
export async function fetchWithWords(base: string, fresh: boolean): Promise<[Header, string]> {
  const text = await (await get(`${base}woorden.txt`, cacheFor(fresh))).text();
  const end = text.indexOf("\n");
  return [JSON.parse(text.slice(0, end)) as Header, text.slice(end + 1)];
}

export async function fetchReferrers(base: string, header: Header): Promise<Referrers> {
  return (await get(base + fileOf(header, "referrers", 0))).json() as Promise<Referrers>;
}

/** Fetch a file; throws when it is not there. */
export async function get(address: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}
