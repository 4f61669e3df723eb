// The steps in the history of the browser: its Back goes to the step before, and a reload stays.

/** Where somebody is, and what the first step says. */
export interface Place {
  step: string;
  task: string;
  organisation: string;
  target: string;
  lastDay: string;
}

interface Mark extends Place {
  /** The step that Back leads to; empty when it leaves the form. */
  before: string;
}

export class Trail {
  /** Begin to follow; `arrive` is told the step that Back or Forward leads to. */
  constructor(arrive: (step: string) => void) {
    addEventListener("popstate", () => {
      const { here } = this;
      if (here) arrive(here.step);
    });
  }

  /** The place as it was noted, before a reload too. */
  get here(): Mark | null {
    const { state } = history;
    return typeof state?.step === "string" ? (state as Mark) : null;
  }

  /** The place from before a reload; null when there was none, and then this one is noted. */
  begin(place: Place): Mark | null {
    const { here } = this;
    if (!here) this.note(place);
    return here;
  }

  /** Note the step; `stays`: in the place of the one that was noted last. */
  note(place: Place, stays = false): void {
    const { here } = this;
    if (!here || stays || here.step === place.step) {
      history.replaceState({ ...place, before: here?.before ?? "" }, "");
    } else history.pushState({ ...place, before: here.step }, "");
  }

  /** Do as Back does, if that leads to this step; returns whether it does. */
  back(step: string): boolean {
    const leads = this.here?.before === step;
    if (leads) history.back();
    return leads;
  }

  forget(): void {
    history.replaceState(null, "");
  }
}
