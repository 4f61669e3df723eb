// Where offerings are, a piece of the country at a time, as finder/near.py cuts it.

import type { Files } from "./files";
import type { Box, Point } from "./protocol";
import { sums } from "./sums";

/** Points and what is there; every number is the difference with the one before. */
export interface SpotsFile {
  scale: number;
  lat: number[];
  lon: number[];
  sizes: number[];
  offerings: number[];
}

interface PieceFile {
  spots: SpotsFile;
  /** Where only the town is known. */
  middles: SpotsFile;
}

export interface Spot {
  point: Point;
  offerings: number[];
}

const BOUNDS = 100;

export class Pieces {
  private readonly files: Files;

  constructor(files: Files) {
    this.files = files;
  }

  /** All spots in the pieces that a box touches; those on the map only, when asked. */
  async within(box: Box, exactly = false): Promise<Spot[]> {
    const [west, south, east, north] = box.map((degrees) => degrees * BOUNDS) as Box;
    const touched = this.files.header.near.flatMap(([low, left, high, right], piece) =>
      low <= north && south <= high && left <= east && west <= right ? [piece] : [],
    );
    const pieces = await Promise.all(touched.map((piece) => this.files.near<PieceFile>(piece)));
    return pieces.flatMap(({ spots, middles }) =>
      exactly ? spotsOf(spots) : [...spotsOf(spots), ...spotsOf(middles)],
    );
  }
}

function spotsOf({ scale, lat, lon, sizes, offerings }: SpotsFile): Spot[] {
  const [lats, lons, numbers] = [sums(lat), sums(lon), sums(offerings)];
  return sums(sizes).map((end, at) => ({
    point: [(lats[at] ?? 0) / scale, (lons[at] ?? 0) / scale],
    offerings: numbers.slice(end - (sizes[at] ?? 0), end),
  }));
}
