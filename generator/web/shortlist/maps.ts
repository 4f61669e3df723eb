// The small maps of a handout: made when somebody prints, since the background comes from outside.

import { make } from "../finder/html";
import { script, style } from "../finder/load";
import "../map/api";
import type { Offering } from "./offering";

/** Where the background comes from and whose it is: the keeper's settings. */
interface Tiles {
  url: string;
  attribution: string;
}

export class Maps {
  private readonly root: string;
  private readonly tiles: Tiles;
  private readonly made = new Map<string, HTMLElement>();

  constructor(root: string, tiles: Tiles) {
    this.root = root;
    this.tiles = tiles;
  }

  of(offering: Offering): HTMLElement | null {
    return this.made.get(offering.id) ?? null;
  }

  clear(): void {
    this.made.clear();
  }

  /**
   * Make the maps of these offerings in an element where they have a size; those without a place
   * have none. Returns whether every background came.
   */
  async prepare(offerings: readonly Offering[], workshop: HTMLElement): Promise<boolean> {
    this.clear();
    try {
      const folder = `${this.root}kaart/`;
      await Promise.all([style(`${folder}map.css`), script(`${folder}kaartbeeld.js`)]);
      const drawn = await Promise.all(offerings.map((offering) => this.draw(offering, workshop)));
      return drawn.every(Boolean);
    } catch {
      this.clear();
      return false;
    }
  }

  private async draw(offering: Offering, workshop: HTMLElement): Promise<boolean> {
    if (offering.points.length === 0 || !window.kaartbeeld) return true;
    const map = make("div", { class: "uitdeel-kaart" });
    workshop.append(map);
    const came = await window.kaartbeeld.small(map, offering.points, this.tiles);
    if (came) this.made.set(offering.id, map);
    else map.remove();
    return came;
  }
}
