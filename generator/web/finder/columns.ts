// Filters: which results pass, and how many each value of each filter would give.

import { type Judge, judgeOf } from "./judges";
import type { Chosen, Counts, FilterInfo } from "./protocol";

/** As finder/columns.py and finder/more.py write it. */
export interface Column {
  name: string;
  /** Combinations of values that occur. */
  sets: number[][];
  /** For each offering, its combination. */
  rows: number[];
}

interface Condition {
  column: number;
  /** For each combination, whether it passes. */
  passes: boolean[];
}

export interface Filtered {
  passing: Int32Array;
  counts: Counts;
}

export class Columns {
  private readonly columns: Column[];
  private readonly judges: Judge[];

  constructor(columns: Column[], filters: FilterInfo[]) {
    this.columns = columns;
    this.judges = columns.map(({ name, sets }) => judgeOf(name, sets, filters));
  }

  /**
   * Apply the filters to results. Within a filter one value is enough, between filters all must
   * hold. Unknown names and values do not count.
   */
  apply(results: Int32Array, chosen: Chosen): Filtered {
    const conditions = this.conditions(chosen);
    const perSet = this.columns.map((column) => new Int32Array(column.sets.length));
    const passing = new Int32Array(results.length);
    let total = 0;
    for (const offering of results) {
      const failing = this.failing(offering, conditions);
      if (failing === SEVERAL) continue;
      if (failing === NONE) {
        passing[total++] = offering;
        this.columns.forEach((column, at) => {
          bump(perSet[at], column.rows[offering]);
        });
      } else {
        // Only this filter is in the way: choosing another value of it would bring this one in.
        bump(perSet[failing], this.columns[failing]?.rows[offering]);
      }
    }
    const counts = this.judges.map((judge, at) => judge.counts(chosen, perSet[at] ?? EMPTY));
    return { passing: passing.slice(0, total), counts: Object.assign({}, ...counts) };
  }

  private conditions(chosen: Chosen): Condition[] {
    return this.judges.flatMap((judge, column) => {
      const passes = judge.passes(chosen);
      return passes ? [{ column, passes }] : [];
    });
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

function bump(counts: Int32Array | undefined, at: number | undefined): void {
  if (counts && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}
