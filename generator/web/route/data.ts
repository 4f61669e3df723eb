// Opens what a route is made from: the finder in its worker, and the files of the ladder.

import { startFinder } from "../finder/client";
import { fetchHeader } from "../finder/files";
import type { Finder, Opened } from "../finder/protocol";
import { RouteFiles } from "./files";

export interface Data {
  finder: Finder;
  files: RouteFiles;
  opened: Opened;
}

export class Source {
  private readonly root: string;
  private readonly finder: Finder;
  private opening: Promise<Data> | null = null;

  constructor(root: string) {
    this.root = root;
    this.finder = startFinder(`${root}kaart/vind-worker.js`);
  }

  /** `fresh` when what was opened turned out to be out of date. */
  open(fresh = false): Promise<Data> {
    if (!this.opening || fresh) {
      const opening = this.openWith(fresh);
      this.opening = opening;
      opening.catch(() => {
        if (this.opening === opening) this.opening = null;
      });
    }
    return this.opening;
  }

  private async openWith(fresh: boolean): Promise<Data> {
    const at = (folder: string) => new URL(`${this.root}data/${folder}/`, location.href).href;
    const base = at("vind");
    const header = await fetchHeader(base, fresh);
    const opened = await this.finder.open(base, header, null, null);
    const files = await RouteFiles.open(at("route"), opened.offerings, fresh);
    return { finder: this.finder, files, opened };
  }
}
