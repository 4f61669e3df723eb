// What the map's script offers to folium's description and to the finder.

import type * as Leaflet from "leaflet";
import type { Box, Finder, Opened } from "../finder/protocol";

/** What folium's description says about the points (see map.py). */
export interface ClusterOptions {
  /** The address of the points, from the root of the site. */
  points: string;
  radius: number;
  maxZoom: number;
}

/** What the map needs to know and to ask. */
export interface Surroundings {
  finder: Finder;
  root: string;
  icons: Opened["icons"];
  inResults: (count: number) => string;
  /** A mark is pointed at, or none any more. */
  pointed: (key: string | null) => void;
  /** Other marks are there. */
  drawnAgain: () => void;
  /** Someone wants to see what is in this part of the map. */
  search: (area: Box) => void;
}

export interface DrawnMap {
  /** Show the results of the finder as they are now: all of them, or the area they are in. */
  show(area: Box | undefined): Promise<void>;
  /** Mark these marks, and no others. */
  point(keys: string[]): void;
}

export interface Kaartbeeld {
  /** Called by folium's script: how to make the map. */
  describe(make: (leaflet: typeof Leaflet) => Leaflet.Map): void;
  /** Called within that: which points are clustered on it. */
  clusters(map: Leaflet.Map, options: ClusterOptions): void;
  /** Called by the finder. */
  draw(surroundings: Surroundings): Promise<DrawnMap>;
  /** Called by the shortlist, for its handout. */
  small: typeof import("./small").drawSmall;
}

declare global {
  interface Window {
    kaartbeeld?: Kaartbeeld;
  }
}
