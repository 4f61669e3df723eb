// Lists of offerings in shards, as finder/packed.py packs them; shards are fetched when needed.

interface Shard {
  bytes: Uint8Array;
  /** Where each list begins; one more for the end. */
  begins: Uint32Array;
}

const NOTHING = new Uint8Array(0);

export class Lists {
  private readonly fetch: (shard: number) => Promise<Uint8Array>;
  /** The first list of each shard. */
  private readonly starts: number[];
  private readonly total: number;
  private readonly shards = new Map<number, Shard>();
  /** Lists that came by another way than in their shard. */
  private readonly single = new Map<number, Uint8Array>();

  constructor(fetch: (shard: number) => Promise<Uint8Array>, starts: number[], total: number) {
    this.fetch = fetch;
    this.starts = starts;
    this.total = total;
  }

  /** In which shard a list is. */
  shardOf(list: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= list) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async load(shards: Iterable<number>): Promise<void> {
    await Promise.all([...shards].map((number) => this.loadOne(number)));
  }

  /** Fetch what is needed to read these lists. */
  loadFor(lists: number[]): Promise<void> {
    return this.load(new Set(lists.map((list) => this.shardOf(list))));
  }

  /** Let a list be read without its shard. */
  add(list: number, bytes: Uint8Array): void {
    this.single.set(list, bytes);
  }

  /** Call back with each offering of a list, and its level (see finder/words.py). */
  each(list: number, take: (offering: number, level: number) => void): void {
    const bytes = this.single.get(list) ?? this.inShard(list);
    const end = bytes.length;
    let at = 0;
    let offering = 0;
    while (at < end) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      offering += value >>> 3;
      take(offering, value & 7);
    }
  }

  private inShard(list: number): Uint8Array {
    const number = this.shardOf(list);
    const shard = this.shards.get(number);
    if (!shard) return NOTHING;
    const place = list - (this.starts[number] ?? 0);
    return shard.bytes.subarray(shard.begins[place], shard.begins[place + 1]);
  }

  private async loadOne(number: number): Promise<void> {
    if (this.shards.has(number) || number >= this.starts.length) return;
    const bytes = await this.fetch(number);
    const lists = (this.starts[number + 1] ?? this.total) - (this.starts[number] ?? 0);
    const begins = new Uint32Array(lists + 1);
    let at = 0;
    let total = 0;
    for (let list = 0; list < lists; list++) {
      let byte = bytes[at++] ?? 0;
      let length = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        length |= (byte & 127) << shift;
      }
      begins[list] = total;
      total += length;
    }
    begins[lists] = total;
    for (let list = 0; list <= lists; list++) begins[list] = (begins[list] ?? 0) + at;
    this.shards.set(number, { bytes, begins });
  }
}
