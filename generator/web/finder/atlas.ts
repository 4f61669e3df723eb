// Makes a place that was named into what is around it; fetches what it needs for that, once.

import { Around } from "./around";
import type { Files } from "./files";
import {
  Gazetteer,
  type PlacesFile,
  type PostcodesFile,
  postcodeIn,
  postcodePoint,
} from "./gazetteer";
import type { Lists } from "./lists";
import { Pieces, type Spot } from "./pieces";
import { type Box, HERE, type Point, type Question, RADIUS } from "./protocol";

/** A place that we know, or what may be meant instead. */
export interface Place {
  name: string;
  point: Point | null;
  province: number;
  others: string[];
  /** It is in no list: perhaps it stands in a text. */
  isWord: boolean;
}

export class Atlas {
  readonly files: Files;
  private readonly lists: Lists;
  private readonly pieces: Pieces;
  private gazetteer: Promise<Gazetteer> | null = null;

  constructor(files: Files, lists: Lists) {
    this.files = files;
    this.lists = lists;
    this.pieces = new Pieces(files);
  }

  /** The spots on the map in a box, and some around it. */
  spotsIn(box: Box): Promise<Spot[]> {
    return this.pieces.within(box, true);
  }

  async like(text: string): Promise<string[]> {
    return postcodeIn(text) ? [] : (await this.towns()).like(text);
  }

  async find({ place, here }: Question): Promise<Place> {
    const towns = await this.towns();
    if (place === HERE) return this.at(HERE, here ?? null, towns);
    const postcode = postcodeIn(place);
    if (postcode) {
      const table = await this.files.aboutPlaces<PostcodesFile>("postcodes");
      return this.at(place, postcodePoint(table, postcode), towns);
    }
    const [town, ...namesakes] = towns.find(place);
    if (!town) {
      return { name: place, point: null, province: -1, others: towns.like(place, 3), isWord: true };
    }
    const others = namesakes.slice(0, 3).map((one) => towns.nameOf(one));
    const { point, province } = town;
    return { name: towns.nameOf(town), point, province, others, isWord: false };
  }

  /** How far everything is from there (see around.ts). */
  async distances({ point, province }: Place, radius = RADIUS): Promise<Float32Array | null> {
    if (!point) return null;
    const { lists, offerings } = this.files.header;
    const around = new Around(this.pieces, this.lists, lists.first, await this.towns());
    return around.distances(offerings, point, radius, province);
  }

  private at(name: string, point: Point | null, towns: Gazetteer): Place {
    const province = point ? (towns.nearest(point)?.province ?? -1) : -1;
    return { name, point, province, others: [], isWord: false };
  }

  private towns(): Promise<Gazetteer> {
    if (!this.gazetteer) {
      this.gazetteer = this.files
        .aboutPlaces<PlacesFile>("places")
        .then((file) => new Gazetteer(file));
      // What failed may be tried again.
      this.gazetteer.catch(() => {
        this.gazetteer = null;
      });
    }
    return this.gazetteer;
  }
}
