// Where a town is, from the gazetteer of the finder: the only part of the form that knows its files.

import { type Towns as RuleTowns, townsFrom } from "../entrycheck";
import { Files, fetchHeader } from "../finder/files";
import { Gazetteer, type PlacesFile } from "../finder/gazetteer";

export interface Spot {
  name: string;
  /** Latitude and longitude, in degrees. */
  point: [number, number];
}

interface Loaded {
  names: Gazetteer;
  rules: RuleTowns;
}

export class Towns {
  private readonly base: string;
  private loading: Promise<Loaded> | null = null;
  private loaded: Loaded | null = null;

  constructor(root: string) {
    this.base = `${root}data/vind/`;
  }

  /** What the check asks; undefined until the gazetteer is there. */
  get forRules(): RuleTowns | undefined {
    return this.loaded?.rules;
  }

  get isLoaded(): boolean {
    return this.loaded !== null;
  }

  /** The town that is most likely meant; null when it, or the gazetteer, is not known. */
  find(name: string): Spot | null {
    const [town] = this.loaded?.names.find(name) ?? [];
    return town ? { name: town.name, point: [town.point[0], town.point[1]] } : null;
  }

  async like(name: string): Promise<string[]> {
    return (await this.load()).names.like(name);
  }

  load(): Promise<Loaded> {
    this.loading ??= this.fetch();
    this.loading.then(
      (found) => {
        this.loaded = found;
      },
      () => {
        // What failed may be tried again.
        this.loading = null;
      },
    );
    return this.loading;
  }

  private async fetch(): Promise<Loaded> {
    const files = new Files(this.base, await fetchHeader(this.base, true), null);
    const places = await files.aboutPlaces<PlacesFile>("places");
    return { names: new Gazetteer(places), rules: townsFrom(places) };
  }
}
