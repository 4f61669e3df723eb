// What is on the site already: the providers, and the files of each as they were written.

import { asList, asText, isData } from "./data";

export interface Organisation {
  id: string;
  name: string;
  /** Its folder in the catalogue. */
  folder: string;
}

export const PROVIDER_FILE = "aanbieder.yml";

export class Sources {
  private readonly base: string;
  private organisations: Organisation[] = [];
  private towns = new Map<string, string>();
  private readonly kept = new Map<string, Promise<Map<string, string>>>();
  readonly ready: Promise<void>;

  constructor(root: string) {
    this.base = `${root}data/`;
    this.ready = this.load();
  }

  get all(): Organisation[] {
    return this.organisations;
  }

  byId(id: string): Organisation | undefined {
    return this.organisations.find((one) => one.id === id);
  }

  /** The organisation of that name, whatever capitals and accents. */
  byName(name: string): Organisation | undefined {
    const wanted = folded(name);
    return this.organisations.find((one) => folded(one.name) === wanted);
  }

  /** Organisations whose names look like this one. */
  like(name: string): Organisation[] {
    const words = folded(name)
      .split(" ")
      .filter((word) => word.length > 3);
    if (words.length === 0) return [];
    const found = this.organisations.filter((one) => {
      const there = folded(one.name);
      return words.every((word) => there.includes(word));
    });
    return found.slice(0, 3);
  }

  municipalityOf(town: string): string {
    return this.towns.get(town) ?? "";
  }

  /** The text of each file of a provider; empty for one that is not there. */
  files(provider: string): Promise<Map<string, string>> {
    const known = this.kept.get(provider);
    if (known) return known;
    const loading = this.fetch(`bron/${provider}.json`).then((found) => {
      const entries = isData(found) ? Object.entries(found) : [];
      return new Map(entries.map(([name, text]) => [name, asText(text)]));
    });
    this.kept.set(provider, loading);
    loading.catch(() => this.kept.delete(provider));
    return loading;
  }

  private async load(): Promise<void> {
    const found = await this.fetch("bron.json");
    if (!isData(found)) return;
    this.organisations = asList(found.aanbieders).map((row) => {
      const [id, name, folder] = asList(row).map(asText);
      return { id: id ?? "", name: name ?? "", folder: folder ?? "" };
    });
    const towns = isData(found.gemeenten) ? Object.entries(found.gemeenten) : [];
    this.towns = new Map(towns.map(([town, name]) => [town, asText(name)]));
  }

  private async fetch(path: string): Promise<unknown> {
    const response = await fetch(this.base + path, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${path}`);
    return response.json();
  }
}

function folded(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/^(?:de|het|stichting|vereniging) /, "")
    .trim();
}
