// The address bar and the browser's history: where a state is kept, and the spot in its list.

import { asEmbedded } from "./embed";
import { rememberSearch } from "./lastsearch";
import type { Kept } from "./list";
import { parse, type State, toQuery } from "./state";

/** What the browser keeps with a state, so that Back returns to the same spot. */
export interface Spot {
  shown: number;
  scroll: number;
  /** The list as it was, to show until the answer is there again. */
  kept: Kept | null;
}

/** How long typing must rest before the address follows, in ms: the browser stops for it. */
const REST = 400;

export class AddressBar {
  private readonly list: () => Omit<Spot, "scroll">;
  private waiting: State | null = null;
  private timer = 0;

  constructor(
    list: () => Omit<Spot, "scroll">,
    changed: (state: State, spot: Spot | null) => void,
  ) {
    this.list = list;
    history.scrollRestoration = "manual";
    addEventListener("popstate", ({ state }) => {
      clearTimeout(this.timer);
      this.waiting = null;
      changed(this.read(), state as Spot | null);
    });
    // Just before the page is left, by a link or otherwise.
    addEventListener("pagehide", () => this.keep());
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a[href]")) this.keep();
    });
  }

  read(): State {
    return parse(location.search);
  }

  spot(): Spot | null {
    return history.state as Spot | null;
  }

  /** A step that Back can undo. */
  push(state: State): void {
    this.keep();
    history.pushState(null, "", addressOf(state));
  }

  /** Follow what is typed, without a step for every letter; not at once, since it takes time. */
  replace(state: State): void {
    clearTimeout(this.timer);
    this.waiting = state;
    this.timer = setTimeout(() => this.follow(null), REST);
  }

  private keep(): void {
    this.follow({ ...this.list(), scroll: scrollY });
    rememberSearch(location.search);
  }

  private follow(spot: Spot | null): void {
    clearTimeout(this.timer);
    try {
      history.replaceState(spot, "", this.waiting ? addressOf(this.waiting) : undefined);
      this.waiting = null;
    } catch {
      // Some browsers allow only so many changes in a while; the next one will do.
    }
  }
}

function addressOf(state: State): string {
  return asEmbedded(toQuery(state)) || location.pathname;
}
