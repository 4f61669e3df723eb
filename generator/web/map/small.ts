// A small map for on paper: a background and the places of one offering, nothing to press.

import * as L from "leaflet";

interface Place {
  lat: number;
  lon: number;
  precision: string;
}

/** How long to wait for the background, in milliseconds. */
const PATIENCE = 8000;
/** Close enough to find a door, and no closer than is known. */
const ZOOM: Record<string, number> = { adres: 16, postcode: 15 };
const TOWN = 12;

/** Draw places in an element that has a size; returns whether the background came. */
export async function drawSmall(
  element: HTMLElement,
  places: readonly Place[],
  tiles: { url: string; attribution: string },
): Promise<boolean> {
  const map = L.map(element, {
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: false,
    keyboard: false,
  });
  map.attributionControl.setPrefix("");
  const zoom = Math.min(...places.map(({ precision }) => ZOOM[precision] ?? TOWN));
  map.fitBounds(L.latLngBounds(places.map(({ lat, lon }) => [lat, lon])), {
    maxZoom: zoom,
    padding: [24, 24],
    animate: false,
  });
  for (const { lat, lon, precision } of places) {
    // A town is no spot.
    const exact = precision in ZOOM;
    L.circleMarker([lat, lon], {
      className: exact ? "plek" : "plek plek--ongeveer",
      radius: exact ? 9 : 22,
      interactive: false,
    }).addTo(map);
  }
  const layer = L.tileLayer(tiles.url, { attribution: tiles.attribution });
  return new Promise((resolve) => {
    let came = false;
    const done = () => resolve(came);
    layer.on("tileload", () => {
      came = true;
    });
    layer.on("load", done);
    setTimeout(done, PATIENCE);
    layer.addTo(map);
  });
}
