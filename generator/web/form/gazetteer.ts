// Where a town is, from the gazetteer of the finder: the only part of the form that knows its files.

import { Files, fetchHeader } from "../finder/files";
import { Gazetteer, type PlacesFile } from "../finder/gazetteer";

export interface Spot {
  name: string;
  /** Latitude and longitude, in degrees. */
  point: [number, number];
}

export class Towns {
  private readonly base: string;
  private loading: Promise<Gazetteer> | null = null;
  /** Null until it was asked for something. */
  loaded: Gazetteer | null = null;

  constructor(root: string) {
    this.base = `${root}data/vind/`;
  }

  /** The town that is most likely meant; null when it, or the gazetteer, is not known. */
  find(name: string): Spot | null {
    const [town] = this.loaded?.find(name) ?? [];
    return town ? { name: town.name, point: [town.point[0], town.point[1]] } : null;
  }

  async like(name: string): Promise<string[]> {
    return (await this.gazetteer()).like(name);
  }

  /** Fetch it now, to have it at hand later. */
  load(then: () => void): void {
    this.gazetteer().then(then, () => {
      // Then towns are not looked up.
    });
  }

  gazetteer(): Promise<Gazetteer> {
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

  private async fetch(): Promise<Gazetteer> {
    const files = new Files(this.base, await fetchHeader(this.base, true), null);
    return new Gazetteer(await files.aboutPlaces<PlacesFile>("places"));
  }
}
