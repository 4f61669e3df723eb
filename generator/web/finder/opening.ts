// Opens the data: once, and again when it was replaced or when more of it is wanted.

import { isProfessional } from "../professional";
import { fetchHeader, fetchReferrers, fetchWithWords } from "./files";
import type { Finder, Opened } from "./protocol";
import { REFERRERS, type State } from "./state";

export class Opening {
  private readonly finder: Finder;
  private readonly base: string;
  private readonly state: () => State;
  private readonly ready: (opened: Opened) => void;
  private opened: Promise<Opened> | null = null;
  /** Whether what professionals need was opened as well. */
  private withReferrers = false;

  /** `ready` is called each time that data was opened, before anyone who waited for it goes on. */
  constructor(finder: Finder, root: string, state: () => State, ready: (opened: Opened) => void) {
    this.finder = finder;
    this.base = new URL(`${root}data/vind/`, location.href).href;
    this.state = state;
    this.ready = ready;
  }

  /** `fresh` when what was opened before may be out of date. */
  open(fresh = false): Promise<Opened> {
    if (!this.opened || fresh || (this.wantsReferrers() && !this.withReferrers)) {
      const opening = this.openWith(fresh);
      this.opened = opening;
      opening.catch(() => {
        if (this.opened === opening) this.opened = null;
      });
    }
    return this.opened;
  }

  /** Open it again when it is needed next. */
  forget(): void {
    this.opened = null;
  }

  /** Fetch what the first letter will need, while the visitor thinks. */
  async warm(): Promise<void> {
    try {
      await this.open();
      await this.finder.warm();
    } catch {
      // The search itself will say so.
    }
  }

  private wantsReferrers(): boolean {
    return isProfessional() || REFERRERS.some((name) => this.state().chosen[name]);
  }

  private async openWith(fresh: boolean): Promise<Opened> {
    this.withReferrers = this.wantsReferrers();
    // Fetched here, while the worker starts; the page's head asked for the same file already.
    const [header, words] = this.state().words
      ? await fetchWithWords(this.base, fresh)
      : [await fetchHeader(this.base, fresh), null];
    const referrers = this.withReferrers ? await fetchReferrers(this.base, header) : null;
    const opened = await this.finder.open(this.base, header, words, referrers);
    this.ready(opened);
    return opened;
  }
}
