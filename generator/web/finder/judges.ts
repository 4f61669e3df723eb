// How each kind of column is judged: values of a list, ages, or days with parts of the day.

import type { Chosen, Counts, FilterInfo } from "./protocol";

export interface Judge {
  /** The numbers of the lists (finder/choices.py) of what passes, any of which is enough; or null. */
  lists(chosen: Chosen): number[] | null;
  /** For each combination whether it passes; null when nothing is chosen that it knows. */
  passes(chosen: Chosen): boolean[] | null;
  /** How many each value would give, from how many offerings have each combination. */
  counts(chosen: Chosen, perSet: Int32Array): Counts;
}

export function judgeOf(name: string, sets: number[][], filters: FilterInfo[]): Judge {
  const values = (filter: string) =>
    new Map(
      filters.find((one) => one.name === filter)?.values.map((value, at) => [`${value}`, at]) ?? [],
    );
  if (name === "leeftijd") return new Ages(sets);
  if (name === "moment") return new Moments(sets, values("dag"), values("dagdeel"));
  return new Values(name, sets, values(name));
}

type Numbers = Map<string, number>;

/** The numbers of the chosen values that exist. */
function wanted(chosen: Chosen, name: string, numbers: Numbers): number[] {
  return (chosen[name] ?? []).flatMap((value) => numbers.get(value) ?? []);
}

class Values implements Judge {
  private readonly name: string;
  private readonly sets: number[][];
  private readonly numbers: Numbers;

  constructor(name: string, sets: number[][], numbers: Numbers) {
    this.name = name;
    this.sets = sets;
    this.numbers = numbers;
  }

  lists(chosen: Chosen): number[] | null {
    const values = wanted(chosen, this.name, this.numbers);
    return values.length > 0 ? values : null;
  }

  passes(chosen: Chosen): boolean[] | null {
    const values = this.lists(chosen);
    return values && this.sets.map((set) => set.some((value) => values.includes(value)));
  }

  counts(_: Chosen, perSet: Int32Array): Counts {
    const counts = new Array<number>(this.numbers.size).fill(0);
    this.sets.forEach((set, at) => {
      for (const value of set) counts[value] = (counts[value] ?? 0) + (perSet[at] ?? 0);
    });
    return { [this.name]: counts };
  }
}

/** Combinations are the lowest and the highest age. */
class Ages implements Judge {
  private readonly sets: number[][];

  constructor(sets: number[][]) {
    this.sets = sets;
  }

  lists(chosen: Chosen): number[] | null {
    return this.passes(chosen)?.flatMap((passes, at) => (passes ? [at] : [])) ?? null;
  }

  passes(chosen: Chosen): boolean[] | null {
    const [text] = chosen.leeftijd ?? [];
    if (text === undefined) return null;
    const age = Number(text);
    return this.sets.map(([lowest = 0, highest = 0]) => lowest <= age && age <= highest);
  }

  counts(): Counts {
    return {};
  }
}

const PARTS = 3;

/** Combinations are cells of a week: the day times three plus the part of the day. */
class Moments implements Judge {
  private readonly sets: number[][];
  private readonly days: Numbers;
  private readonly parts: Numbers;

  constructor(sets: number[][], days: Numbers, parts: Numbers) {
    this.sets = sets;
    this.days = days;
    this.parts = parts;
  }

  lists(chosen: Chosen): number[] | null {
    const days = wanted(chosen, "dag", this.days);
    const parts = wanted(chosen, "dagdeel", this.parts);
    if (days.length + parts.length === 0) return null;
    const cells = Array.from({ length: this.days.size * PARTS }, (_, cell) => cell);
    return cells.filter((cell) => isDay(cell, days) && isPart(cell, parts));
  }

  passes(chosen: Chosen): boolean[] | null {
    const cells = this.lists(chosen);
    return cells && this.sets.map((set) => set.some((cell) => cells.includes(cell)));
  }

  counts(chosen: Chosen, perSet: Int32Array): Counts {
    const days = wanted(chosen, "dag", this.days);
    const parts = wanted(chosen, "dagdeel", this.parts);
    const count = (matches: (cell: number) => boolean) =>
      this.sets.reduce((sum, set, at) => sum + (set.some(matches) ? (perSet[at] ?? 0) : 0), 0);
    return {
      dag: [...this.days.values()].map((day) =>
        count((cell) => isDay(cell, [day]) && isPart(cell, parts)),
      ),
      dagdeel: [...this.parts.values()].map((part) =>
        count((cell) => isDay(cell, days) && isPart(cell, [part])),
      ),
    };
  }
}

/** An empty choice leaves everything open. */
function isDay(cell: number, days: number[]): boolean {
  return days.length === 0 || days.includes(Math.floor(cell / PARTS));
}

function isPart(cell: number, parts: number[]): boolean {
  return parts.length === 0 || parts.includes(cell % PARTS);
}
