// The map with the results of the finder on it.

import * as L from "leaflet";
import { make } from "../finder/html";
import type { Box, Mark } from "../finder/protocol";
import type { ClusterOptions, DrawnMap, Surroundings } from "./api";
import { AreaButton } from "./areabutton";
import { isSingle, makeMarker } from "./marks";
import { popupFor } from "./popup";

export class ResultMap implements DrawnMap {
  private readonly map: L.Map;
  private readonly around: Surroundings;
  private readonly markers = new Map<string, L.Marker>();
  private readonly layer = L.layerGroup();
  private turn = 0;
  private results = 0;
  private drawing = 0;
  private pointedAt = new Set<string>();
  private readonly area: AreaButton;

  constructor(map: L.Map, around: Surroundings) {
    this.map = map;
    this.around = around;
    this.layer.addTo(map);
    this.area = new AreaButton(map, (box) => around.search(box));
    map.on("moveend", () => this.busily(() => this.draw()));
    map.on("popupclose", ({ popup }) => this.returnFocus(popup));
    const resize = () => this.area.quietly(() => map.invalidateSize({ animate: false }));
    new ResizeObserver(resize).observe(map.getContainer());
  }

  async open({ points, radius, maxZoom }: ClusterOptions): Promise<void> {
    const address = new URL(this.around.root + points, location.href).href;
    await this.around.finder.points(address, radius, maxZoom);
  }

  show(area: Box | undefined): Promise<void> {
    return this.busily(() => this.showResults(area));
  }

  /** Say, to who cannot see it, that the marks are about to change. */
  private async busily(work: () => Promise<void>): Promise<void> {
    const busy = () => this.map.getContainer().setAttribute("aria-busy", `${this.drawing > 0}`);
    this.drawing++;
    busy();
    try {
      await work();
    } finally {
      this.drawing--;
      busy();
    }
  }

  private async showResults(area: Box | undefined): Promise<void> {
    this.results++;
    this.map.closePopup();
    const extent = area ?? (await this.around.finder.extent());
    this.area.quietly(() => {
      this.map.invalidateSize({ animate: false });
      // Whoever asked for this part of the map looks at it already.
      if (!extent || (area && this.area.isShown(area))) return;
      const [west, south, east, north] = extent;
      const options = area ? {} : { padding: [40, 40] as L.PointTuple, maxZoom: 13 };
      this.map.fitBounds(L.latLngBounds([south, west], [north, east]), {
        ...options,
        animate: false,
      });
    });
    await this.draw();
  }

  point(keys: string[]): void {
    this.pointedAt = new Set(keys);
    for (const [key, marker] of this.markers) this.showPointed(key, marker);
  }

  private showPointed(key: string, marker: L.Marker): void {
    const pointed = this.pointedAt.has(key.split(" ")[1] ?? "");
    marker.getElement()?.classList.toggle("kaartmerk--aangewezen", pointed);
    marker.setZIndexOffset(pointed ? 10_000 : 0);
  }

  /** Replace the markers by those of what is in sight; those that stay keep the focus. */
  private async draw(): Promise<void> {
    const turn = ++this.turn;
    const box = this.map.getBounds();
    const marks = await this.around.finder.marks(
      [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      this.map.getZoom(),
    );
    if (turn !== this.turn) return;
    const keys = new Map(marks.map((mark) => [this.keyOf(mark), mark]));
    const focused = document.activeElement;
    for (const [key, marker] of this.markers) {
      if (keys.has(key)) continue;
      // What goes away under the mouse is not left.
      if (marker.getElement()?.matches(":hover")) this.around.pointed(null);
      // The map takes the focus over, rather than the page's beginning.
      if (marker.getElement() === focused) this.map.getContainer().focus({ preventScroll: true });
      this.layer.removeLayer(marker);
      this.markers.delete(key);
    }
    for (const [key, mark] of keys) {
      if (this.markers.has(key)) continue;
      const press = () => this.busily(() => this.press(mark, marker));
      const marker = makeMarker(mark, this.label(mark), this.around, press);
      this.markers.set(key, marker.addTo(this.layer));
      this.listen(mark.key, marker);
    }
    this.around.drawnAgain();
    await this.name(marks, turn);
  }

  private listen(key: string, marker: L.Marker): void {
    const element = marker.getElement();
    const { pointed } = this.around;
    for (const name of ["mouseenter", "focus"]) element?.addEventListener(name, () => pointed(key));
    for (const name of ["mouseleave", "blur"]) element?.addEventListener(name, () => pointed(null));
  }

  private async name(marks: Mark[], turn: number): Promise<void> {
    const single = marks.filter(isSingle);
    const names = await this.around.finder.namesAt(single.map((mark) => mark.points[0] ?? -1));
    if (turn !== this.turn) return;
    single.forEach((mark, at) => {
      const element = this.markers.get(this.keyOf(mark))?.getElement();
      const name = names[at];
      if (!element || !name) return;
      element.setAttribute("aria-label", `${name}, trede ${mark.rung}`);
      element.title = name;
    });
  }

  private keyOf(mark: Mark): string {
    // A cluster's number means something else when the results or the zoom change.
    const zoom = mark.opens ? "" : Math.round(this.map.getZoom());
    return `${this.results} ${mark.key} ${zoom}`;
  }

  private label(mark: Mark): string {
    const { inResults } = this.around;
    const together = mark.count > 1 ? "bij elkaar" : "op plekken bij elkaar";
    if (!mark.opens) return `${inResults(mark.count)} ${together}. Zoom in.`;
    if (mark.count > 1) return `${inResults(mark.count)} hier. Open de lijst.`;
    return `1 resultaat, trede ${mark.rung}`;
  }

  private async press(mark: Mark, marker: L.Marker): Promise<void> {
    if (!mark.opens) return this.zoomIn(mark);
    const content = await popupFor(mark.points, this.around);
    if (!this.markers.has(this.keyOf(mark))) return;
    marker.unbindPopup().bindPopup(content, { maxWidth: 300, minWidth: 220, maxHeight: 320 });
    marker.openPopup();
    this.enter(marker);
  }

  private async zoomIn({ cluster, lat, lon }: Mark): Promise<void> {
    const apart = cluster < 0 ? 0 : await this.around.finder.zoomOf(cluster);
    this.map.setView([lat, lon], Math.max(apart, this.map.getZoom() + 1));
  }

  /** The reader goes on inside what was opened; Escape leads back. */
  private enter(marker: L.Marker): void {
    const popup = marker.getPopup()?.getElement();
    if (!popup) return;
    const close = popup.querySelector(".leaflet-popup-close-button");
    close?.setAttribute("aria-label", "Sluiten");
    popup.setAttribute("role", "dialog");
    popup.setAttribute("aria-label", "Op deze plek");
    popup.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.map.closePopup();
    });
    popup.querySelector<HTMLElement>("a[href]:not(.leaflet-popup-close-button)")?.focus();
  }

  private returnFocus(popup: L.Popup): void {
    const focused = document.activeElement;
    // Where nothing moves, the popup is gone already, and the focus with it.
    if (focused !== document.body && !popup.getElement()?.contains(focused)) return;
    const marker = (popup as L.Popup & { _source?: L.Marker })._source;
    marker?.getElement()?.focus({ preventScroll: true });
  }
}

/** Say so when the background does not come; the marks do not need it. */
export function watchBackground(map: L.Map): void {
  const line = make("p", { class: "melding melding--let-op kaart-melding", role: "status" });
  map.getContainer().before(line);
  map.eachLayer((layer) => {
    if (!(layer instanceof L.TileLayer)) return;
    let loaded = 0;
    layer.on("tileload", () => {
      loaded++;
      line.textContent = "";
    });
    layer.on("tileerror", () => {
      if (loaded === 0) {
        line.textContent =
          "De achtergrond van de kaart kan nu niet laden. De resultaten zie je wel.";
      }
    });
  });
}
