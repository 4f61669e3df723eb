// What there is around a point: how far each offering is, and which serve the place from elsewhere.

import { FROM_ELSEWHERE, NOWHERE } from "./away";
import { distanceKm, type Gazetteer } from "./gazetteer";
import type { PointsFile } from "./places";
import type { Point } from "./protocol";
import { sums } from "./sums";

/** Not near, and it does not serve this place. */
const OUT = -3;

interface Reach {
  sets: number[][];
  rows: number[];
}

/** As finder/towns.py writes it. */
export interface Beyond {
  /** What serves a place from elsewhere. */
  reach: Reach;
  /** Points of places of which only the town is known. */
  middles: PointsFile;
}

/** A municipality is served as a whole: so near its middle one is in it, whatever was chosen. */
const MUNICIPALITY_KM = 10;

interface Spot {
  point: Point;
  offerings: number[];
}

export class Around {
  private readonly spots: Spot[];
  private readonly reach: Reach;
  private readonly gazetteer: Gazetteer;

  constructor(points: PointsFile, { reach, middles }: Beyond, gazetteer: Gazetteer) {
    this.spots = [...spotsOf(points), ...spotsOf(middles)];
    this.reach = reach;
    this.gazetteer = gazetteer;
  }

  /** For every offering its distance in km, or what stands for it (away.ts). */
  distances(from: Point, radius: number, province: number): Float32Array {
    const { sets, rows } = this.reach;
    const serves = sets.map((set) => this.serves(set, from, radius, province));
    const away = Float32Array.from(rows, (set) => (serves[set] ? NOWHERE : OUT));
    for (const { point, offerings } of this.spots) {
      const distance = distanceKm(from, point);
      for (const offering of offerings) {
        const known = away[offering] ?? OUT;
        if (distance <= radius) {
          away[offering] = known >= 0 ? Math.min(known, distance) : distance;
        } else if (known === NOWHERE) {
          away[offering] = FROM_ELSEWHERE;
        }
      }
    }
    return away;
  }

  private serves(set: number[], from: Point, radius: number, province: number): boolean {
    const provinces = this.gazetteer.provinceCount;
    const wide = Math.max(radius, MUNICIPALITY_KM);
    return set.some((one) => {
      if (one === 0 || one === province + 1) return true;
      const middle = this.gazetteer.municipalities[one - 1 - provinces];
      return middle ? distanceKm(from, middle) <= wide : false;
    });
  }
}

function spotsOf({ scale, lat, lon, sizes, offerings }: PointsFile): Spot[] {
  const [lats, lons, numbers] = [sums(lat), sums(lon), sums(offerings)];
  return sums(sizes).map((end, at) => ({
    point: [(lats[at] ?? 0) / scale, (lons[at] ?? 0) / scale],
    offerings: numbers.slice(end - (sizes[at] ?? 0), end),
  }));
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
