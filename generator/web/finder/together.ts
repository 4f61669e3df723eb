// List and map are one: what is pointed at in one, by mouse or keyboard, is marked in the other.

import type { ResultList } from "./list";
import type { MapView } from "./mapview";
import type { Finder } from "./protocol";

export class Together {
  private readonly finder: Finder;
  private readonly list: ResultList;
  private readonly map: MapView;
  private turn = 0;
  /** What is pointed at in the list: its card may become that of another offering. */
  private at: Element | null = null;
  private last: number | undefined;

  constructor(finder: Finder, list: ResultList, map: MapView) {
    this.finder = finder;
    this.list = list;
    this.map = map;
    for (const name of ["pointerover", "focusin"]) {
      list.element.addEventListener(name, ({ target }) => {
        if (target instanceof Element) this.pointAt(target);
      });
    }
    for (const name of ["pointerleave", "focusout"]) {
      list.element.addEventListener(name, () => this.pointAt(null));
    }
    map.pointed = (key) => this.fromMap(key);
    map.drawnAgain = () => {
      if (this.at) this.fromList(this.offeringAt());
    };
  }

  private pointAt(element: Element | null): void {
    this.at = element;
    const offering = this.offeringAt();
    // The mouse moves on within a card.
    if (this.map.shown && offering !== this.last) this.fromList(offering);
  }

  private offeringAt(): number | undefined {
    return this.at ? this.list.offeringAt(this.at) : undefined;
  }

  private async fromList(offering: number | undefined): Promise<void> {
    this.last = offering;
    const turn = ++this.turn;
    const keys = offering === undefined ? [] : await this.finder.marksWith(offering);
    if (turn === this.turn) this.map.point(keys);
  }

  private async fromMap(key: string | null): Promise<void> {
    const turn = ++this.turn;
    const offerings = key === null ? [] : await this.finder.offeringsIn(key);
    if (turn === this.turn) this.list.mark(new Set(offerings));
  }
}
