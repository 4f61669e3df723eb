// The points of the results on the map, clustered by supercluster.

import Supercluster from "supercluster";
import { keepApart } from "./apart";
import type { SpotsFile } from "./pieces";
import type { Box, Mark } from "./protocol";
import { sums } from "./sums";

/** As map.py writes it. */
export interface PointsFile extends SpotsFile {
  /** On which rung each of the offerings starts. */
  rungs: number[];
}

/** The width of a tile in pixels, as Leaflet has it. */
const TILE = 256;

interface Place {
  lat: number;
  lon: number;
  offerings: number[];
}

interface Properties {
  point: number;
  count: number;
  rung: number;
}

const NORTH_OF_CARIBBEAN = 40;

export class Places {
  private readonly places: Place[];
  private readonly options: { radius: number; maxZoom: number };
  private index: Supercluster<Properties, Properties> | null = null;
  private readonly rungs = new Map<number, number>();
  private shown: number[][] = [];
  private marked: Mark[] = [];

  constructor(file: PointsFile, radius: number, maxZoom: number) {
    const lat = sums(file.lat);
    const lon = sums(file.lon);
    const offerings = sums(file.offerings);
    offerings.forEach((offering, at) => {
      this.rungs.set(offering, file.rungs[at] ?? 0);
    });
    const ends = sums(file.sizes);
    this.places = ends.map((end, point) => ({
      lat: (lat[point] ?? 0) / file.scale,
      lon: (lon[point] ?? 0) / file.scale,
      offerings: offerings.slice(ends[point - 1] ?? 0, end),
    }));
    this.options = { radius, maxZoom };
  }

  /** Show only these of all offerings. */
  show(results: Int32Array, total: number): void {
    const rank = new Int32Array(total).fill(-1);
    results.forEach((offering, place) => {
      rank[offering] = place;
    });
    const inRank = (a: number, b: number) => (rank[a] ?? 0) - (rank[b] ?? 0);
    this.shown = this.places.map(({ offerings }) =>
      offerings.filter((offering) => (rank[offering] ?? -1) >= 0).sort(inRank),
    );
    const points = this.shown.flatMap((offerings, point) => {
      const place = this.places[point];
      if (!place || offerings.length === 0) return [];
      const rung = offerings.length === 1 ? (this.rungs.get(offerings[0] ?? -1) ?? 0) : 0;
      return [feature(place, { point, count: offerings.length, rung })];
    });
    this.index = new Supercluster<Properties, Properties>({
      ...this.options,
      extent: TILE,
      map: (properties) => ({ ...properties }),
      reduce: (sum, more) => {
        sum.count += more.count;
      },
    }).load(points);
  }

  at(point: number): number[] {
    return this.shown[point] ?? [];
  }

  extent(): Box | null {
    const shown = this.places.filter((_, point) => this.at(point).length > 0);
    if (shown.length === 0) return null;
    // Islands far away do not count beside others: the map would show an ocean.
    const near = shown.filter(({ lat }) => lat > NORTH_OF_CARIBBEAN);
    const places = near.length > 0 ? near : shown;
    let [west, south, east, north] = [180, 90, -180, -90];
    for (const { lat, lon } of places) {
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
    return [west, south, east, north];
  }

  marks(box: Box, zoom: number): Mark[] {
    const found = this.index?.getClusters(box, Math.round(zoom)) ?? [];
    const marks = found.map(({ geometry, properties }) => {
      const cluster = "cluster_id" in properties ? Number(properties.cluster_id) : -1;
      const opens = cluster < 0;
      return {
        key: opens ? `p${properties.point}` : `c${cluster}`,
        lat: geometry.coordinates[1] ?? 0,
        lon: geometry.coordinates[0] ?? 0,
        count: properties.count,
        rung: properties.rung,
        opens,
        cluster,
        points: opens ? [properties.point] : [],
      };
    });
    this.marked = keepApart(marks, zoom).map((mark) => this.counted(mark));
    return this.marked;
  }

  /** An offering that is at many places of one mark is one result. */
  private counted(mark: Mark): Mark {
    if (mark.opens && mark.points.length === 1) return mark;
    const [first = -1, ...others] = new Set(this.offeringsIn(mark.key));
    if (others.length > 0) return { ...mark, count: 1 + others.length };
    return { ...mark, count: 1, rung: this.rungs.get(first) ?? 0 };
  }

  /** The keys of the last marks that stand for an offering. */
  marksWith(offering: number): string[] {
    const keys = this.marked.map(({ key }) => key);
    return keys.filter((key) => this.offeringsIn(key).includes(offering));
  }

  /** The offerings of a mark: a key names places ("p") and clusters ("c"). */
  offeringsIn(key: string): number[] {
    return key.split("+").flatMap((part) => {
      const number = Number(part.slice(1));
      if (part.startsWith("p")) return this.at(number);
      return this.leaves(number).flatMap((point) => this.at(point));
    });
  }

  private leaves(cluster: number): number[] {
    try {
      const found = this.index?.getLeaves(cluster, Number.POSITIVE_INFINITY) ?? [];
      return found.map(({ properties }) => properties.point);
    } catch {
      // The results changed, and the cluster went with them.
      return [];
    }
  }

  zoomOf(cluster: number): number {
    return this.index?.getClusterExpansionZoom(cluster) ?? 0;
  }
}

function feature({ lat, lon }: Place, properties: Properties) {
  const geometry = { type: "Point" as const, coordinates: [lon, lat] };
  return { type: "Feature" as const, geometry, properties };
}
