// What the page says of the schema: rungs in words, what belongs together and what excludes another.

import type { FilterInfo, Opened } from "../finder/protocol";

/** As pages/route.py writes it. */
interface SettingsFile {
  treden: [number, string, string, string][];
  pijlers: Record<string, string>;
  pijlernamen: Record<string, string>;
  sluit_uit: Record<string, string[]>;
  niveaus: [string, string][];
  talen: Record<string, string>;
  adres: string;
  gewichten: Weights;
  dichtbij_km: number;
}

/** What the ladder between offerings weighs as well: points that a keeper sets (weights.py). */
export interface Weights {
  same_pillar: number;
  same_sector: number;
  same_audience: number;
  other_audience: number;
  same_provider: number;
  near: number;
  free_access: number;
  needs_referral: number;
}

interface Rung {
  number: number;
  sentence: string;
  short: string;
  icon: string;
}

export class Bonds {
  readonly rungs: Rung[];
  readonly highest: number;
  readonly site: string;
  readonly levels: [string, string][];
  readonly languages: Record<string, string>;
  readonly weights: Weights;
  /** Two steps further apart than this are not near each other. */
  readonly nearKm: number;
  private readonly file: SettingsFile;
  private filters = new Map<string, FilterInfo>();

  constructor(text: string) {
    this.file = JSON.parse(text) as SettingsFile;
    this.rungs = this.file.treden.map(([number, sentence, short, icon]) => {
      return { number, sentence, short, icon };
    });
    this.highest = Math.max(...this.rungs.map(({ number }) => number));
    this.site = this.file.adres;
    this.levels = this.file.niveaus;
    this.languages = this.file.talen;
    this.weights = this.file.gewichten;
    this.nearKm = this.file.dichtbij_km;
  }

  open({ filters }: Opened): void {
    this.filters = new Map(filters.map((filter) => [filter.name, filter]));
  }

  rung(number: number): Rung {
    return (
      this.rungs.find((rung) => rung.number === number) ?? {
        number,
        sentence: "",
        short: "",
        icon: "",
      }
    );
  }

  /** The places of values in the schema; unknown ones are left out. */
  places(filter: string, values: string[]): number[] {
    const known = this.filters.get(filter)?.values.map(String) ?? [];
    return values.map((value) => known.indexOf(value)).filter((place) => place >= 0);
  }

  value(filter: string, place: number): string {
    return String(this.filters.get(filter)?.values[place] ?? "");
  }

  title(filter: string, place: number): string {
    return this.filters.get(filter)?.titles[place] ?? "";
  }

  titleOf(filter: string, value: string): string {
    return this.title(filter, this.places(filter, [value])[0] ?? -1);
  }

  /** All sectors of the pillars of these. */
  alike(sectors: string[]): string[] {
    const { pijlers } = this.file;
    const pillars = new Set(sectors.map((sector) => pijlers[sector]));
    return Object.keys(pijlers).filter((sector) => pillars.has(pijlers[sector]));
  }

  pillarOf(sector: string): string {
    return this.file.pijlers[sector] ?? "";
  }

  pillarTitle(pillar: string): string {
    return this.file.pijlernamen[pillar] ?? "";
  }

  /** Whether an audience is for nobody else, as "vrouwen" is. */
  isClosed(audience: string): boolean {
    return this.excludes(audience).length > 0;
  }

  /** What an audience excludes; said on one side, it holds for both. */
  excludes(audience: string): string[] {
    const said = this.file.sluit_uit;
    const others = Object.keys(said).filter((other) => said[other]?.includes(audience));
    return [...(said[audience] ?? []), ...others];
  }

  level(value: string): number {
    return this.levels.findIndex(([one]) => one === value);
  }
}
