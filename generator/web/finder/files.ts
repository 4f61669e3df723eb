// Fetches the finder's files, each at most once; the header names them all.

import type { FilterInfo } from "./protocol";

export interface Header {
  version: number;
  offerings: number;
  filters: FilterInfo[];
  icons: { trede: Record<string, string>; sector: Record<string, string> };
  cardsInShard: number;
  firstWords: number[];
  hashes: Record<Kind, string[]>;
}

type Kind = keyof typeof NAMES;

/** The names of files, without their number and hash. */
const NAMES = {
  words: ["woorden", "txt"],
  synonyms: ["synoniemen", "txt"],
  hits: ["treffers", "bin"],
  columns: ["kolommen", "json"],
  cards: ["kaartjes", "json"],
  providers: ["aanbieders", "json"],
  places: ["plaatsen", "json"],
  postcodes: ["postcodes", "json"],
  points: ["punten", "json"],
} as const;

/** The layout of the files that this code can read. */
const VERSION = 1;

export class Files {
  readonly header: Header;
  private readonly base: string;
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly there = new Set<string>();

  constructor(base: string, header: Header) {
    if (header.version !== VERSION) throw new Error(`data of version ${header.version}`);
    this.base = base;
    this.header = header;
  }

  words(): Promise<string> {
    return this.once("words", 0, (response) => response.text());
  }

  synonyms(): Promise<string> {
    return this.once("synonyms", 0, (response) => response.text());
  }

  /** 0: the filters; 1: the rarer filters; 2: what serves a place from elsewhere. */
  columns<T>(shard: number): Promise<T> {
    return this.once("columns", shard, (response) => response.json() as Promise<T>);
  }

  aboutPlaces<T>(kind: "places" | "postcodes" | "points"): Promise<T> {
    return this.once(kind, 0, (response) => response.json() as Promise<T>);
  }

  points<T>(): Promise<T> {
    return this.once("points", 0, (response) => response.json() as Promise<T>);
  }

  providers<T>(): Promise<T> {
    return this.once("providers", 0, (response) => response.json() as Promise<T>);
  }

  cards<T>(shard: number): Promise<T> {
    return this.once("cards", shard, (response) => response.json() as Promise<T>);
  }

  hasCards(shard: number): boolean {
    return this.there.has(this.fileOf("cards", shard));
  }

  hits(shard: number): Promise<Uint8Array> {
    return this.once(
      "hits",
      shard,
      async (response) => new Uint8Array(await response.arrayBuffer()),
    );
  }

  private once<T>(kind: Kind, shard: number, read: (answer: Response) => Promise<T>): Promise<T> {
    const file = this.fileOf(kind, shard);
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

  private fileOf(kind: Kind, shard: number): string {
    const [name, ending] = NAMES[kind];
    return `${name}-${shard}-${this.header.hashes[kind][shard]}.${ending}`;
  }
}

/** The header, fresh: it tells which files there are now. */
export async function fetchHeader(base: string): Promise<Header> {
  return (await get(`${base}index.json`, "no-cache")).json() as Promise<Header>;
}

async function get(address: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response;
}
