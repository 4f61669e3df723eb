// Which offerings pass what is chosen, read from the lists of finder/choices.py.

import { type Judge, judgeOf } from "./judges";
import type { Lists } from "./lists";
import type { Chosen, FilterInfo } from "./protocol";

/** As finder/choices.py writes it. */
export interface ChoicesInfo {
  starts: number[];
  total: number;
  /** The number of the first list of each column. */
  first: Record<string, number>;
  /** The ranges of ages that occur. */
  ages: number[][];
}

/** These columns are no filters. */
const PLACES = new Set(["bereik", "nergens"]);

export class Choices {
  private readonly lists: Lists;
  private readonly judges: { judge: Judge; first: number }[];

  constructor(lists: Lists, { first, ages }: ChoicesInfo, filters: FilterInfo[]) {
    this.lists = lists;
    this.judges = Object.entries(first)
      .filter(([name]) => !PLACES.has(name))
      .map(([name, first]) => ({ judge: judgeOf(name, ages, filters), first }));
  }

  /**
   * Those of the results that pass, in their order. Within a filter one value is enough, between
   * filters all must hold. Unknown names and values do not count.
   */
  async passing(results: Int32Array, chosen: Chosen, offerings: number): Promise<Int32Array> {
    const conditions = this.conditions(chosen);
    if (conditions.length === 0) return results;
    await this.lists.loadFor(conditions.flat());
    // How many of the conditions an offering passed, each after the one before.
    const passed = new Uint8Array(offerings);
    conditions.forEach((lists, before) => {
      for (const list of lists) {
        this.lists.each(list, (offering) => {
          if (passed[offering] === before) passed[offering] = before + 1;
        });
      }
    });
    return results.filter((offering) => passed[offering] === conditions.length);
  }

  /** Fetch what `passing` will need. */
  async load(chosen: Chosen): Promise<void> {
    await this.lists.loadFor(this.conditions(chosen).flat());
  }

  /** For each filter that counts its lists, any of which is enough. */
  private conditions(chosen: Chosen): number[][] {
    return this.judges.flatMap(({ judge, first }) => {
      const lists = judge.lists(chosen);
      return lists ? [lists.map((list) => first + list)] : [];
    });
  }
}
