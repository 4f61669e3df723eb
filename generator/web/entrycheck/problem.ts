// What is wrong with one value of an entry, in the words of `kaart check`.

export type Step = string | number;
export type Path = readonly Step[];
export type Kind = "aanbod" | "aanbieder";
export type Level = "fout" | "waarschuwing";
/** An entry, or a part of it, as its YAML file holds it. */
export type Data = Record<string, unknown>;

export interface Problem {
  /** Where it is: names of fields, and positions in lists; of what is missing, where it belongs. */
  path: Step[];
  /** Stable; the heading of the page that explains it. */
  code: string;
  message: string;
  /** How to mend it; can be empty, and can have two lines. */
  remedy: string;
  level: Level;
  /** A value that was probably meant and would be right; a form can offer it with one click. */
  better?: unknown;
}

/** What only the page knows that asks for a check. */
export interface Around {
  /** The id of the offering, `aanbieder/aanbod`, as far as it is known. */
  id?: string;
  /** The towns; without them, places are not looked up. */
  towns?: Towns;
}

/** The gazetteer, asked as `places.py` answers. Points are [latitude, longitude] in degrees. */
export interface Towns {
  /** The points of all towns that a name can mean, the likeliest first; none when unknown. */
  find(name: string): [number, number][];
  /** At most three names that look like this one, the likeliest first. */
  near(name: string): string[];
}

export function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
