// What other choices would give: counts results by what they have, as finder/rows.py tells it.

import { type Judge, judgeOf } from "./judges";
import type { Chosen, Counts, FilterInfo } from "./protocol";

/** The combinations of values of a column that occur, as finder/columns.py writes them. */
export interface ColumnSets {
  name: string;
  sets: number[][];
}

interface Column {
  sets: number[][];
  /** For each offering its combination, as far as that was fetched. */
  rows: Uint32Array;
}

interface Condition {
  column: number;
  /** For each combination, whether it passes. */
  passes: boolean[];
}

export class Columns {
  private readonly columns: Column[];
  private readonly judges: Judge[];
  private readonly block: number;
  private readonly known = new Set<number>();

  /** `block` offerings are in a file. */
  constructor(columns: ColumnSets[], filters: FilterInfo[], offerings: number, block: number) {
    this.columns = columns.map(({ sets }) => ({ sets, rows: new Uint32Array(offerings) }));
    this.judges = columns.map(({ name, sets }) => judgeOf(name, sets, filters));
    this.block = block;
  }

  /** Fetch the rows of these results. */
  async load(results: Int32Array, fetch: (block: number) => Promise<Uint8Array>): Promise<void> {
    const all = this.columns[0]?.rows.length ?? 0;
    const wanted = new Uint8Array(Math.ceil(all / this.block));
    for (const offering of results) wanted[Math.floor(offering / this.block)] = 1;
    const missing = [...wanted.keys()].filter((block) => wanted[block] && !this.known.has(block));
    await Promise.all(
      missing.map(async (block) => {
        this.read(await fetch(block), block * this.block);
        this.known.add(block);
      }),
    );
  }

  /** How many each value of each filter would give, with the other filters as they are. */
  counts(results: Int32Array, chosen: Chosen): Counts {
    const conditions = this.conditions(chosen);
    const passing = conditions.length > 0 ? this.sortOut(results, conditions) : null;
    const perSet = this.columns.map(({ sets, rows }, at) => {
      const counts = new Int32Array(sets.length);
      count(counts, rows, passing?.all ?? results);
      // Only this filter is in the way: choosing another value of it would bring these in.
      count(counts, rows, passing?.but[at] ?? EMPTY);
      return counts;
    });
    const counts = this.judges.map((judge, at) => judge.counts(chosen, perSet[at] ?? EMPTY));
    return Object.assign({}, ...counts);
  }

  private read(bytes: Uint8Array, from: number): void {
    const all = this.columns[0]?.rows.length ?? 0;
    const length = Math.min(this.block, all - from);
    let at = 0;
    for (const { sets, rows } of this.columns) {
      for (let shift = 0; shift === 0 || (sets.length - 1) >>> shift > 0; shift += 8) {
        for (let row = from; row < from + length; row++) {
          rows[row] = (rows[row] ?? 0) | ((bytes[at++] ?? 0) << shift);
        }
      }
    }
  }

  private conditions(chosen: Chosen): Condition[] {
    return this.judges.flatMap((judge, column) => {
      const passes = judge.passes(chosen);
      return passes ? [{ column, passes }] : [];
    });
  }

  /** The results that pass, and by column those that fail only there. */
  private sortOut(results: Int32Array, conditions: Condition[]) {
    const all: number[] = [];
    const but = this.columns.map((): number[] => []);
    for (const offering of results) {
      const failing = this.failing(offering, conditions);
      if (failing === NONE) all.push(offering);
      else if (failing !== SEVERAL) but[failing]?.push(offering);
    }
    return { all, but };
  }

  private failing(offering: number, conditions: Condition[]): number {
    let failing = NONE;
    for (const { column, passes } of conditions) {
      if (passes[this.columns[column]?.rows[offering] ?? 0]) continue;
      if (failing !== NONE) return SEVERAL;
      failing = column;
    }
    return failing;
  }
}

const NONE = -1;
const SEVERAL = -2;
const EMPTY = new Int32Array(0);

/** One column at a time, since its numbers lie close together. */
function count(counts: Int32Array, rows: Uint32Array, offerings: ArrayLike<number>): void {
  for (let at = 0; at < offerings.length; at++) {
    const row = rows[offerings[at] ?? 0] ?? 0;
    counts[row] = (counts[row] ?? 0) + 1;
  }
}
