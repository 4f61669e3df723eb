// The switch between list and map. The map's own script and styles load when it is first shown.

import type { DrawnMap } from "../map/api";
import { find, inResults } from "./html";
import { script, style } from "./load";
import type { Box, Finder, Opened } from "./protocol";

const WIDE = "(min-width: 60rem)";

export class MapView {
  private readonly page = find("#zoeker").parentElement ?? document.body;
  private readonly element = find("#zoeker-kaart");
  private readonly button = find<HTMLButtonElement>("[data-kaart]");
  private readonly finder: Finder;
  private readonly root: string;
  private opened: Opened | null = null;
  private loading: Promise<DrawnMap> | null = null;
  private drawn: DrawnMap | null = null;
  shown = false;
  /** The part of the map that is asked about. */
  area: Box | undefined;
  /** Called with the key of the mark that is pointed at, or null. */
  pointed: (key: string | null) => void = () => undefined;
  /** Called when other marks are there. */
  drawnAgain: () => void = () => undefined;
  /** Called to ask for what is in a part of the map. */
  search: (area: Box) => void = () => undefined;

  constructor(finder: Finder, root: string, changed: (shown: boolean) => void) {
    this.finder = finder;
    this.root = root;
    this.button.addEventListener("click", () => {
      changed(!this.shown);
      // On a phone the map takes the place of the list, below the fold.
      if (this.shown && !matchMedia(WIDE).matches) this.button.closest("section")?.scrollIntoView();
    });
  }

  open(opened: Opened): void {
    this.opened = opened;
    if (this.shown) this.draw();
  }

  toggle(shown: boolean): void {
    if (shown === this.shown) return;
    this.shown = shown;
    this.page.classList.toggle("vind--kaart", shown);
    this.element.hidden = !shown;
    this.button.setAttribute("aria-expanded", String(shown));
    if (shown) this.draw();
  }

  /** Mark what is pointed at in the list. */
  point(keys: string[]): void {
    this.drawn?.point(keys);
  }

  /** Say that the marks are not yet those of what is asked; once they are drawn, the map does. */
  busy(busy: boolean): void {
    if (this.shown) find("#map_kaart").setAttribute("aria-busy", String(busy));
  }

  /** The results changed. */
  refresh(): void {
    if (this.shown) this.draw();
  }

  private async draw(): Promise<void> {
    const { opened } = this;
    if (!opened) return;
    const trouble = find("#zoeker-kaart-fout");
    try {
      this.loading ??= this.load(opened);
      this.drawn = await this.loading;
      trouble.hidden = true;
      await this.drawn.show(this.area);
    } catch {
      this.loading = null;
      this.busy(false);
      trouble.hidden = false;
    }
  }

  private async load(opened: Opened): Promise<DrawnMap> {
    const folder = `${this.root}kaart/`;
    await Promise.all([style(`${folder}map.css`), script(`${folder}kaartbeeld.js`)]);
    await script(`${folder}kaartbeeld-config.js?${opened.version}`);
    if (!window.kaartbeeld) throw new Error("no map");
    return window.kaartbeeld.draw({
      finder: this.finder,
      root: this.root,
      icons: opened.icons,
      inResults,
      pointed: (key) => this.pointed(key),
      drawnAgain: () => this.drawnAgain(),
      search: (area) => this.search(area),
    });
  }
}
