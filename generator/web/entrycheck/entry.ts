// What the rules look at: an entry without the fields that the schema refuses.

import { type Around, type Data, isData, type Kind, type Path, type Step } from "./problem";

export interface Location {
  plaats: string;
  gemeente: string;
  punt?: [number, number];
}

export interface Period<End> {
  van?: End;
  tot?: End;
}

/** The fields that rules read, as the schema has them. */
export interface Valid {
  treden?: number[];
  richting?: string;
  naar_trede?: number;
  wanneer?: Period<string>[];
  leeftijd?: Period<number>;
  uren_per_week?: Period<number>;
  gesloten?: Period<string>;
  plekken?: { datum?: string };
  kosten?: string;
  prijs?: { bedrag: number; tot?: number };
  locaties?: Location[];
  werkgebied?: { landelijk?: boolean; provincies?: string[]; gemeenten?: string[] };
  online?: boolean;
  thuis?: boolean;
  vervolgstappen?: string[];
  vangnet?: string[];
  bronnen?: { datum?: string | number }[];
  geldig_tot?: string;
  gecontroleerd?: string;
}

export interface Text {
  path: Path;
  text: string;
  markdown: boolean;
}

export class Entry {
  readonly data: Valid;
  /** All pieces of text with their places. */
  readonly texts: Text[];

  constructor(
    readonly kind: Kind,
    data: Data,
    readonly today: string,
    readonly around: Around,
    markdown: ReadonlySet<Step>,
  ) {
    this.data = data as Valid;
    this.texts = textsIn(data, []).map(([path, text]) => ({
      path,
      text,
      markdown: markdown.has(path[path.length - 1] ?? ""),
    }));
  }

  /** All dates as written, those of sources too: a year, a month or a day. */
  dates(): [Path, string][] {
    const { gecontroleerd, geldig_tot, gesloten, plekken, bronnen = [] } = this.data;
    const found: [Path, string | number | undefined][] = [
      [["gecontroleerd"], gecontroleerd],
      [["geldig_tot"], geldig_tot],
      [["gesloten", "van"], gesloten?.van],
      [["gesloten", "tot"], gesloten?.tot],
      [["plekken", "datum"], plekken?.datum],
    ];
    for (const [index, { datum }] of bronnen.entries()) {
      found.push([["bronnen", index, "datum"], datum]);
    }
    return found.flatMap(([path, date]) => (date === undefined ? [] : [[path, String(date)]]));
  }

  locations(): [Path, Location][] {
    return (this.data.locaties ?? []).map((location, index) => [["locaties", index], location]);
  }
}

function textsIn(value: unknown, path: Path): [Path, string][] {
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  if (!isData(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
