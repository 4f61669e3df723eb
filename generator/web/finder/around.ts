// What there is around a point: how far each offering is, and which serve the place from elsewhere.

import { FROM_ELSEWHERE, NOWHERE } from "./away";
import { distanceKm, type Gazetteer } from "./gazetteer";
import type { Lists } from "./lists";
import type { Pieces } from "./pieces";
import type { Box, Point } from "./protocol";

/** Not near, and it does not serve this place. */
const OUT = -3;

/** A municipality is served as a whole: so near its middle one is in it, whatever was chosen. */
const MUNICIPALITY_KM = 10;
const KM_PER_DEGREE = 111;

export class Around {
  private readonly pieces: Pieces;
  private readonly lists: Lists;
  private readonly first: Record<string, number>;
  private readonly gazetteer: Gazetteer;

  /** `first` says which lists tell what serves a place, and what has none (finder/towns.py). */
  constructor(pieces: Pieces, lists: Lists, first: Record<string, number>, gazetteer: Gazetteer) {
    this.pieces = pieces;
    this.lists = lists;
    this.first = first;
    this.gazetteer = gazetteer;
  }

  /** For every one of so many offerings its distance in km, or what stands for it (away.ts). */
  async distances(
    offerings: number,
    from: Point,
    radius: number,
    province: number,
  ): Promise<Float32Array> {
    const reach = this.serving(from, radius, province).map((one) => this.list("bereik") + one);
    const nowhere = this.list("nergens");
    const [spots] = await Promise.all([
      this.pieces.within(boxAround(from, radius)),
      this.lists.loadFor([...reach, nowhere]),
    ]);
    const away = new Float32Array(offerings).fill(OUT);
    for (const list of reach) {
      this.lists.each(list, (offering) => {
        away[offering] = FROM_ELSEWHERE;
      });
    }
    this.lists.each(nowhere, (offering) => {
      if (away[offering] === FROM_ELSEWHERE) away[offering] = NOWHERE;
    });
    for (const { point, offerings } of spots) {
      const distance = distanceKm(from, point);
      if (distance > radius) continue;
      for (const offering of offerings) {
        const known = away[offering] ?? OUT;
        away[offering] = known >= 0 ? Math.min(known, distance) : distance;
      }
    }
    return away;
  }

  private list(column: string): number {
    return this.first[column] ?? 0;
  }

  /** Everywhere is 0, then come the provinces, then the municipalities. */
  private serving(from: Point, radius: number, province: number): number[] {
    const { municipalities, provinceCount } = this.gazetteer;
    const wide = Math.max(radius, MUNICIPALITY_KM);
    const near = municipalities.flatMap((middle, at) =>
      middle && distanceKm(from, middle) <= wide ? [1 + provinceCount + at] : [],
    );
    return [0, ...(province >= 0 ? [province + 1] : []), ...near];
  }
}

function boxAround([lat, lon]: Point, radius: number): Box {
  const high = radius / KM_PER_DEGREE;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return [lon - wide, lat - high, lon + wide, lat + high];
}

/** Those of the results that are near or serve the place, as they came. */
export function within(results: Int32Array, away: Float32Array): Int32Array {
  return results.filter((offering) => (away[offering] ?? OUT) > OUT);
}

/** The nearest first; those without a distance after them; the best first where that is equal. */
export function byDistance(results: Int32Array, away: Float32Array): Int32Array {
  const far = (offering: number) => {
    const km = away[offering] ?? OUT;
    return km < 0 ? 1e6 - km : km;
  };
  const rank = Array.from(results, (offering, place) => ({ offering, place, km: far(offering) }));
  rank.sort((a, b) => a.km - b.km || a.place - b.place);
  return Int32Array.from(rank, ({ offering }) => offering);
}
