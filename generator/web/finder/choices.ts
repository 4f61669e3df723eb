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

/** Packed lists, and what is in them. */
export interface Source {
  lists: Lists;
  info: ChoicesInfo;
}

/** The lists of one file set that each are enough for a condition. */
interface Condition {
  from: Lists;
  any: number[];
}

export class Choices {
  private readonly judges: { judge: Judge; first: number; lists: Lists }[];

  constructor(sources: Source[], filters: FilterInfo[]) {
    this.judges = sources.flatMap(({ lists, info: { first, ages } }) =>
      Object.entries(first)
        .filter(([name]) => !PLACES.has(name))
        .map(([name, first]) => ({ judge: judgeOf(name, ages, filters), first, lists })),
    );
  }

  /**
   * Those of the results that pass, in their order. Within a filter one value is enough, between
   * filters all must hold. Unknown names and values do not count.
   */
  async passing(results: Int32Array, chosen: Chosen, offerings: number): Promise<Int32Array> {
    const conditions = this.conditions(chosen);
    if (conditions.length === 0) return results;
    await fetchAll(conditions);
    // How many of the conditions an offering passed, each after the one before.
    const passed = new Uint8Array(offerings);
    conditions.forEach(({ from, any }, before) => {
      for (const list of any) {
        from.each(list, (offering) => {
          if (passed[offering] === before) passed[offering] = before + 1;
        });
      }
    });
    return results.filter((offering) => passed[offering] === conditions.length);
  }

  /** Fetch what `passing` will need. */
  async load(chosen: Chosen): Promise<void> {
    await fetchAll(this.conditions(chosen));
  }

  /** For each filter that counts its lists, any of which is enough. */
  private conditions(chosen: Chosen): Condition[] {
    return this.judges.flatMap(({ judge, first, lists: from }) => {
      const lists = judge.lists(chosen);
      return lists ? [{ from, any: lists.map((list) => first + list) }] : [];
    });
  }
}

async function fetchAll(conditions: Condition[]): Promise<void> {
  const wanted = new Map<Lists, number[]>();
  for (const { from, any } of conditions) wanted.set(from, [...(wanted.get(from) ?? []), ...any]);
  await Promise.all([...wanted].map(([from, lists]) => from.loadFor(lists)));
}
