// The ladder as sociale_kaart/route writes it: what is weighed, what is told, and numbers of ids.

import { get } from "../finder/files";
import type { Point } from "../finder/protocol";

interface Header {
  version: number;
  offerings: number;
  rowsInShard: number;
  textsInShard: number;
  idShards: number;
  hashes: Record<"rows" | "texts" | "ids", string>;
}

const NAMES = { rows: "rijen", texts: "stappen", ids: "nummers" };
const VERSION = 1;
const SCALE = 1000;

/** What is weighed of an offering (route/rows.py); terms are their place in the schema. */
export interface Row {
  rungs: number[];
  /** The rung that it works towards, or 0. */
  aim: number;
  sectors: number[];
  audiences: number[];
  /** How much Dutch it asks; -1 when nobody said so. */
  level: number;
  languages: string[];
  ages: [lowest: number, highest: number];
  access: number;
  provider: number;
  spots: Point[];
  /** Offerings that can come after it; the first `named` were named by the provider. */
  next: number[];
  named: number;
  fallbacks: number[];
  kind: number;
}

/** What is told of a step (route/texts.py). */
export interface Text {
  id: string;
  /** In the order of the row's `next`, `fallbacks` and `spots`. */
  nextReasons: string[];
  fallbackReasons: string[];
  phone: string;
  addresses: string[];
}

type RowFile = [
  number[],
  number,
  number[],
  number[],
  number,
  string[],
  [number, number],
  number,
  number,
  number[],
  number[],
  number,
  number[],
  number,
][];
type TextFile = [string, string[], string[], string, string[]][];

export class RouteFiles {
  private readonly kept = new Map<string, Promise<unknown>>();
  private readonly base: string;
  private readonly header: Header;

  private constructor(base: string, header: Header) {
    this.base = base;
    this.header = header;
  }

  /** `offerings` is how many the finder has; other data was made by another build. */
  static async open(base: string, offerings: number, fresh: boolean): Promise<RouteFiles> {
    const answer = await get(`${base}index.json`, fresh ? "no-cache" : "default");
    const header = (await answer.json()) as Header;
    if (header.version !== VERSION || header.offerings !== offerings) throw new Error("other data");
    return new RouteFiles(base, header);
  }

  async rows(numbers: Iterable<number>): Promise<Map<number, Row>> {
    const size = this.header.rowsInShard;
    const wanted = [...new Set(numbers)];
    const shards = new Map<number, RowFile>();
    await Promise.all(
      [...new Set(wanted.map((number) => Math.floor(number / size)))].map(async (shard) => {
        shards.set(shard, await this.once<RowFile>("rows", shard));
      }),
    );
    const found = new Map<number, Row>();
    for (const number of wanted) {
      const row = shards.get(Math.floor(number / size))?.[number % size];
      if (row) found.set(number, asRow(row));
    }
    return found;
  }

  async text(number: number): Promise<Text> {
    const size = this.header.textsInShard;
    const file = await this.once<TextFile>("texts", Math.floor(number / size));
    const [id = "", nextReasons = [], fallbackReasons = [], phone = "", addresses = []] =
      file[number % size] ?? [];
    return { id, nextReasons, fallbackReasons, phone, addresses };
  }

  /** The number of an offering, or null when there is none of that id (any more). */
  async numberOf(id: string): Promise<number | null> {
    const { idShards } = this.header;
    if (idShards === 0) return null;
    const file = await this.once<Record<string, number>>("ids", hashOf(id) % idShards);
    const number: unknown = file[id];
    return typeof number === "number" ? number : null;
  }

  private once<T>(kind: keyof typeof NAMES, shard: number): Promise<T> {
    const file = `${NAMES[kind]}-${shard}-${this.header.hashes[kind]}.json`;
    const known = this.kept.get(file) as Promise<T> | undefined;
    if (known) return known;
    const loading = get(this.base + file).then((answer) => answer.json() as Promise<T>);
    this.kept.set(file, loading);
    // What failed may be tried again.
    loading.catch(() => this.kept.delete(file));
    return loading;
  }
}

function asRow(file: RowFile[number]): Row {
  const [rungs, aim, sectors, audiences, level, languages, ages, access, provider] = file;
  const [, , , , , , , , , degrees, next, named, fallbacks, kind] = file;
  const spots: Point[] = [];
  for (let at = 0; at + 1 < degrees.length; at += 2) {
    spots.push([(degrees[at] ?? 0) / SCALE, (degrees[at + 1] ?? 0) / SCALE]);
  }
  const plain = { rungs, aim, sectors, audiences, level, languages, ages, access, provider };
  return { ...plain, spots, next, named, fallbacks, kind };
}

/** FNV-1a of 32 bits, as route/ids.py makes it. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
