// "Zoek in dit gebied": comes up when someone moved the map.

import * as L from "leaflet";
import { areaInAddress, areaOf } from "../finder/area";
import { make } from "../finder/html";
import type { Box } from "../finder/protocol";

export class AreaButton {
  private readonly map: L.Map;
  private readonly button = make(
    "button",
    { class: "knop kaart-gebied", type: "button", hidden: "" },
    "Zoek in dit gebied",
  );
  /** The map moves by itself, so that nobody looks for anything there. */
  private quiet = false;

  constructor(map: L.Map, search: (area: Box) => void) {
    this.map = map;
    map.on("moveend", () => {
      if (!this.quiet) this.button.hidden = false;
      this.quiet = false;
    });
    // To make room for what opens at a mark.
    map.on("autopanstart", () => {
      this.quiet = true;
    });
    this.button.addEventListener("click", () => {
      this.button.hidden = true;
      map.getContainer().focus({ preventScroll: true });
      // As it will stand in the address, so that a shared link gives the same.
      const area = areaOf(areaInAddress(this.box()));
      if (area) search(area);
    });
    L.DomEvent.disableClickPropagation(this.button);
    map.getContainer().append(this.button);
  }

  /** Move the map without offering to search there. */
  quietly(move: () => void): void {
    this.quiet = true;
    move();
    this.quiet = false;
  }

  isShown(area: Box): boolean {
    return areaInAddress(area) === areaInAddress(this.box());
  }

  private box(): Box {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }
}
