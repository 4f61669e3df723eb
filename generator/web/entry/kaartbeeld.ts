// The map's own script: Leaflet, for folium's description, and the finder's results on it.

import * as L from "leaflet";
import type { ClusterOptions, DrawnMap, Kaartbeeld, Surroundings } from "../map/api";
import { ResultMap, watchBackground } from "../map/drawn";
import { drawSmall } from "../map/small";

let makeMap: ((leaflet: typeof L) => L.Map) | null = null;
const clustered = new Map<L.Map, ClusterOptions>();

const kaartbeeld: Kaartbeeld = {
  describe(make) {
    makeMap = make;
  },
  clusters(map, options) {
    clustered.set(map, options);
  },
  async draw(surroundings: Surroundings): Promise<DrawnMap> {
    if (!makeMap) throw new Error("no description");
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      L.Map.mergeOptions({ zoomAnimation: false, fadeAnimation: false, inertia: false });
    }
    const map = makeMap(L);
    map.attributionControl.setPrefix('<a href="https://leafletjs.com/">Leaflet</a>');
    watchBackground(map);
    const drawn = new ResultMap(map, surroundings);
    const options = clustered.get(map);
    if (options) await drawn.open(options);
    return drawn;
  },
  small: drawSmall,
};

window.kaartbeeld = kaartbeeld;
