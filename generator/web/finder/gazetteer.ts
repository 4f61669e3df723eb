// Where a place is that a visitor names: a town, or a postcode of four digits.

import { nearWords } from "./near";
import type { Point } from "./protocol";
import { sums } from "./sums";

/** As finder/towns.py writes it: name, province, point, and other names of each town. */
export interface PlacesFile {
  scale: number;
  provinces: string[][];
  towns: [string, number, number, number, ...string[]][];
  municipalities: ([number, number] | null)[];
}

export interface PostcodesFile {
  scale: number;
  codes: number[];
  lat: number[];
  lon: number[];
}

export interface Town {
  name: string;
  /** The number of its province, -1 when unknown. */
  province: number;
  point: Point;
}

const MOST = 6;
/** Fewer letters than this can become anything. */
const SHORT = 5;

export class Gazetteer {
  readonly municipalities: (Point | null)[];
  private readonly towns: Town[];
  private readonly provinces: string[][];
  private readonly index = new Map<string, Town[]>();
  private readonly keys: string[];

  constructor(file: PlacesFile) {
    const scaled = (lat: number, lon: number): Point => [lat / file.scale, lon / file.scale];
    this.provinces = file.provinces;
    this.municipalities = file.municipalities.map((point) => point && scaled(...point));
    this.towns = file.towns.map(([name, province, lat, lon]) => {
      const town = { name, province, point: scaled(lat, lon) };
      this.add(name, town);
      return town;
    });
    // A name goes before somebody else's other name.
    file.towns.forEach(([, , , , ...others], at) => {
      for (const other of others) this.add(other, this.towns[at]);
    });
    this.keys = [...this.index.keys()];
  }

  get provinceCount(): number {
    return this.provinces.length;
  }

  /** Towns of that name, the one that is meant most likely first. */
  find(name: string): Town[] {
    const found = this.index.get(key(name));
    if (found) return found;
    // "Laren NH", "Bergen (Limburg)"
    const cut = name.trim().lastIndexOf(" ");
    const mark = key(name.slice(cut + 1));
    const province = this.provinces.findIndex((names) => names.some((one) => key(one) === mark));
    if (cut < 0 || province < 0) return [];
    return this.find(name.slice(0, cut)).filter((town) => town.province === province);
  }

  /** Names that begin like this, and then those that are a slip of the keyboard away. */
  like(name: string, most = MOST): string[] {
    const typed = key(name);
    if (!typed) return [];
    const starting = this.keys.filter((one) => one.startsWith(typed));
    const near = nearWords(`${this.keys.join("\n")}\n`, typed, typed.length < SHORT ? 1 : 2)
      .sort((a, b) => a.whole - b.whole)
      .filter(({ whole }, _, [best]) => whole <= 2 && whole === best?.whole)
      .map(({ word }) => this.keys[word] ?? "");
    const found = [...starting, ...near].flatMap((one) => this.index.get(one)?.[0]?.name ?? []);
    return [...new Set(found)].slice(0, most);
  }

  /** The name by which this town and no other is found. */
  nameOf(town: Town): string {
    const province = this.provinces[town.province]?.[0];
    return this.find(town.name)[0] === town || !province ? town.name : `${town.name} (${province})`;
  }

  nearest(point: Point): Town | undefined {
    let [best, least]: [Town | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
    for (const town of this.towns) {
      const distance = distanceKm(point, town.point);
      if (distance < least) [best, least] = [town, distance];
    }
    return best;
  }

  private add(name: string, town: Town | undefined): void {
    const known = this.index.get(key(name)) ?? [];
    if (town && !known.includes(town)) this.index.set(key(name), [...known, town]);
  }
}

const POSTCODE = /^([1-9]\d{3})\s*(?:[a-z]{2})?$/i;

/** The four digits, or "" when it is no postcode. */
export function postcodeIn(text: string): string {
  return POSTCODE.exec(text.trim())?.[1] ?? "";
}

export function postcodePoint(file: PostcodesFile, postcode: string): Point | null {
  const at = sums(file.codes).indexOf(Number(postcode));
  if (at < 0) return null;
  return [(sums(file.lat)[at] ?? 0) / file.scale, (sums(file.lon)[at] ?? 0) / file.scale];
}

const EARTH_RADIUS_KM = 6371.0088;

/** The great-circle distance, as places.py has it. */
export function distanceKm([lat, lon]: Point, [otherLat, otherLon]: Point): number {
  const half = Math.PI / 360;
  const across = Math.sin((otherLat - lat) * half) ** 2;
  const along = Math.sin((otherLon - lon) * half) ** 2;
  const flat = Math.cos(lat * 2 * half) * Math.cos(otherLat * 2 * half);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, across + flat * along)));
}

/** Names as they are compared: letters and digits only; places.py does the same. */
export function key(name: string): string {
  return name
    .trim()
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\baan de[nr]?\b|\ba\/d\b/g, "ad")
    .replace(/^st\b/, "sint")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
