// What one word of the keeper's synonyms needs, in one file, as finder/bundles.py packs it: the
// lists that it is looked up in, and the cards of what probably comes first.

import type { CardRow, Files } from "./files";
import type { Lists } from "./lists";
import type { Others } from "./synonyms";

export class Bundles {
  private readonly files: Files;
  private readonly lists: Lists;
  /** Of each bundle its lists. */
  private readonly kept = new Map<number, Promise<number[]>>();

  constructor(files: Files, lists: Lists) {
    this.files = files;
    this.lists = lists;
  }

  /** Whether there is such a bundle; a small site has none. */
  has(bundle: number | undefined): bundle is number {
    return bundle !== undefined && this.files.hasBundles;
  }

  /** Fetch the bundles of these synonyms; return the lists that are in them. */
  async load(known: Others[]): Promise<Set<number>> {
    const bundles = known.map(({ bundle }) => bundle).filter((bundle) => this.has(bundle));
    const found = await Promise.all(bundles.map((bundle) => this.once(bundle)));
    return new Set(found.flat());
  }

  private once(bundle: number): Promise<number[]> {
    const known = this.kept.get(bundle);
    if (known) return known;
    const loading = this.files.bytes("bundles", bundle).then((bytes) => this.read(bytes));
    this.kept.set(bundle, loading);
    // What failed may be tried again.
    loading.catch(() => this.kept.delete(bundle));
    return loading;
  }

  private read(bytes: Uint8Array): number[] {
    let at = 0;
    const next = () => {
      let byte = bytes[at++] ?? 0;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
      }
      return value;
    };
    const count = next();
    let list = 0;
    const numbers = Array.from({ length: count }, () => {
      list += next();
      return list;
    });
    const lengths = numbers.map(next);
    numbers.forEach((number, place) => {
      const end = at + (lengths[place] ?? 0);
      this.lists.add(number, bytes.subarray(at, end));
      at = end;
    });
    const cards = JSON.parse(new TextDecoder().decode(bytes.subarray(at))) as (number | CardRow)[];
    for (let place = 0; place < cards.length; place += 2) {
      this.files.cardsBesides.set(cards[place] as number, cards[place + 1] as CardRow);
    }
    return numbers;
  }
}
