// Asks the worker what a state gives, and shows the answer: the number, the list, the filters' numbers.

import type { Spot } from "./address";
import type { Filters } from "./filters";
import { find, inResults } from "./html";
import { type IsCurrent, Latest } from "./latest";
import { PAGE, type ResultList } from "./list";
import type { MapView } from "./mapview";
import type { Opening } from "./opening";
import { type Counts, type Finder, type Found, type Opened, RADIUS } from "./protocol";
import type { Sheet } from "./sheet";
import { countChosen, isEmpty, type State } from "./state";
import type { Summary } from "./summary";
import type { WhereField } from "./wherefield";

/** What shows the answer. */
export interface Shown {
  filters: Filters;
  summary: Summary;
  list: ResultList;
  sheet: Sheet;
  map: MapView;
  where: WhereField;
}

export class Asking {
  private readonly finder: Finder;
  private readonly opening: Opening;
  private readonly state: () => State;
  private readonly shown: Shown;
  private readonly latest = new Latest();

  constructor(finder: Finder, opening: Opening, state: () => State, shown: Shown) {
    this.finder = finder;
    this.opening = opening;
    this.state = state;
    this.shown = shown;
  }

  /** Ask what the state gives; `spot` is where in the list somebody returns to. */
  search(spot: Spot | null): void {
    const { list } = this.shown;
    list.busy(true);
    this.latest.run(async (current) => {
      try {
        await this.tell(current, spot);
      } catch {
        try {
          // The data may have been replaced by newer since it was opened: once more, afresh.
          await this.opening.open(true);
          await this.tell(current, spot);
        } catch {
          if (current()) this.fail();
        }
      }
      if (current()) list.busy(false);
    });
  }

  /** Only where they can be seen: a phone that shows a list need not fetch what they take. */
  async showCounts(): Promise<void> {
    const { filters } = this.shown;
    if (!filters.isVisible()) return;
    const state = this.state();
    try {
      const counts = await this.counts(await this.opening.open(), state);
      if (state === this.state()) filters.showCounts(counts);
    } catch {
      // The numbers stay as they were; the results are there.
    }
  }

  private async tell(current: IsCurrent, spot: Spot | null): Promise<void> {
    await this.opening.open();
    const state = this.state();
    const { list, summary, where } = this.shown;
    const asked = { ...state, here: where.here };
    const found = await this.finder.search(asked, Math.max(PAGE, spot?.shown ?? 0));
    if (!current()) return;
    find("#zoeker-fout").hidden = true;
    this.showNumbers(found, state);
    if (isEmpty(state) && !state.map) list.showPlain();
    else await list.show(found, current);
    if (!current()) return;
    if (spot) scrollTo({ top: spot.scroll, behavior: "instant" });
    if (found.total > 0) summary.hideNothing();
    else summary.showNothing(state, await this.finder.waysOut(asked));
    await this.showCounts();
  }

  private showNumbers(found: Found, state: State): void {
    const { summary, where, sheet, map } = this.shown;
    summary.showCount(found.total);
    summary.showNote(found, state);
    where.show(found.where, found.total, state.radius ?? RADIUS);
    sheet.showTotal(inResults(found.total), countChosen(state.chosen));
    map.refresh();
  }

  private async counts(opened: Opened, state: State): Promise<Counts> {
    if (!isEmpty(state)) return this.finder.counts();
    return Object.fromEntries(opened.filters.map(({ name, counts }) => [name, counts]));
  }

  private fail(): void {
    const { summary, list } = this.shown;
    find("#zoeker-fout").hidden = false;
    summary.showFailure();
    list.showPlain();
  }
}
