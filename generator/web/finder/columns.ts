// Filters: which results pass, and how many each value of each filter would give.

import type { Chosen, Counts, FilterInfo } from "./protocol";

/** As finder/columns.py writes it. */
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
  private readonly filters: FilterInfo[];
  private readonly numbers: Map<string, number>[];

  constructor(columns: Column[], filters: FilterInfo[]) {
    this.columns = columns;
    this.filters = filters;
    this.numbers = filters.map(
      (filter) => new Map(filter.values.map((value, number) => [String(value), number])),
    );
  }

  /**
   * Apply the filters to results. Within a filter one value is enough, between filters all must
   * hold; `municipality` is one that must hold besides. Unknown names and values do not count.
   */
  apply(results: Int32Array, chosen: Chosen, municipality: string): Filtered {
    const conditions = this.conditions(chosen, municipality);
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
    return { passing: passing.slice(0, total), counts: this.counts(perSet) };
  }

  private conditions(chosen: Chosen, municipality: string): Condition[] {
    const conditions: Condition[] = [];
    this.filters.forEach((filter, column) => {
      const known = this.numbers[column];
      const wanted = (chosen[filter.name] ?? []).flatMap((value) => known?.get(value) ?? []);
      if (wanted.length > 0) conditions.push(this.condition(column, wanted));
      if (filter.name === "gemeente" && municipality) {
        const place = known?.get(municipality);
        if (place !== undefined) conditions.push(this.condition(column, [place]));
      }
    });
    return conditions;
  }

  private condition(column: number, wanted: number[]): Condition {
    const sets = this.columns[column]?.sets ?? [];
    return { column, passes: sets.map((set) => set.some((value) => wanted.includes(value))) };
  }

  private failing(offering: number, conditions: Condition[]): number {
    let failing = NONE;
    for (const { column, passes } of conditions) {
      if (passes[this.columns[column]?.rows[offering] ?? 0]) continue;
      if (failing !== NONE && failing !== column) return SEVERAL;
      failing = column;
    }
    return failing;
  }

  private counts(perSet: Int32Array[]): Counts {
    const counts: Counts = {};
    this.columns.forEach((column, at) => {
      const values = new Array<number>(this.filters[at]?.values.length ?? 0).fill(0);
      column.sets.forEach((set, number) => {
        for (const value of set) values[value] = (values[value] ?? 0) + (perSet[at]?.[number] ?? 0);
      });
      counts[column.name] = values;
    });
    return counts;
  }
}

const NONE = -1;
const SEVERAL = -2;

function bump(counts: Int32Array | undefined, at: number | undefined): void {
  if (counts && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
}
