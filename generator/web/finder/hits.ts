// Which offerings have a word: reads the shards that finder/postings.py wrote.

import type { Files } from "./files";

interface Shard {
  bytes: Uint8Array;
  /** Where the list of each word begins; one more for the end. */
  begins: Uint32Array;
}

export class Hits {
  private readonly files: Files;
  private readonly size: number;
  private readonly shards = new Map<number, Shard>();

  constructor(files: Files, words: number) {
    this.files = files;
    this.size = words;
  }

  /** In which shard a word's list is. */
  shardOf(word: number): number {
    const starts = this.files.header.firstWords;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  async load(shards: Iterable<number>): Promise<void> {
    await Promise.all([...shards].map((number) => this.loadOne(number)));
  }

  /** Call back with each offering that has the word, and the level (see finder/words.py). */
  each(word: number, take: (offering: number, level: number) => void): void {
    const number = this.shardOf(word);
    const shard = this.shards.get(number);
    if (!shard) return;
    const place = word - (this.files.header.firstWords[number] ?? 0);
    const end = shard.begins[place + 1] ?? 0;
    const { bytes } = shard;
    let at = shard.begins[place] ?? 0;
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

  private async loadOne(number: number): Promise<void> {
    if (this.shards.has(number)) return;
    const { firstWords } = this.files.header;
    const bytes = await this.files.hits(number);
    const words = (firstWords[number + 1] ?? this.size) - (firstWords[number] ?? 0);
    const begins = new Uint32Array(words + 1);
    let at = 0;
    let total = 0;
    for (let word = 0; word < words; word++) {
      let byte = bytes[at++] ?? 0;
      let length = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        length |= (byte & 127) << shift;
      }
      begins[word] = total;
      total += length;
    }
    begins[words] = total;
    for (let word = 0; word <= words; word++) begins[word] = (begins[word] ?? 0) + at;
    this.shards.set(number, { bytes, begins });
  }
}
