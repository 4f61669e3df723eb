// Asks the worker what a state gives, and shows the answer: the number, the list, the filters' numbers.

import type { Spot } from "./address";
import { Afterwards } from "./afterwards";
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

/** How long typing must rest before the filters' numbers and the map follow, in milliseconds. */
const REST = 100;
/** How long a list that stands there waits to be replaced by a whole one, in milliseconds. */
const PATIENCE = 40;

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
  private readonly afterwards = new Afterwards();

  constructor(finder: Finder, opening: Opening, state: () => State, shown: Shown) {
    this.finder = finder;
    this.opening = opening;
    this.state = state;
    this.shown = shown;
  }

  /** Ask what the state gives; `spot` is where in the list somebody returns to. */
  search(spot: Spot | null, typing = false): void {
    const { filters, list, map } = this.shown;
    for (const part of [list, filters, map]) part.busy(true);
    this.afterwards.stop();
    this.latest.run(async (current) => {
      const told = await this.tryTwice(current, spot);
      if (!current()) return;
      list.busy(false);
      if (told) this.afterwards.run(typing ? REST : 0, () => this.complete());
      else this.fail();
    });
  }

  /** Whether it could be told: the data may have been replaced by newer since it was opened. */
  private async tryTwice(current: IsCurrent, spot: Spot | null): Promise<boolean> {
    try {
      await this.tell(current, spot);
    } catch {
      try {
        await this.opening.open(true);
        await this.tell(current, spot);
      } catch {
        return false;
      }
    }
    return true;
  }

  /** Let follow what nobody waits for. */
  private async complete(): Promise<void> {
    const state = this.state();
    this.shown.map.refresh();
    await this.showCounts();
    if (state === this.state()) this.shown.filters.busy(false);
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
    const amount = Math.max(PAGE, spot?.shown ?? 0);
    const patience = list.shown > 0 ? PATIENCE : 0;
    const found = await this.finder.search(asked, amount, patience);
    if (!current()) return;
    find("#zoeker-fout").hidden = true;
    this.showNumbers(found, state);
    if (isEmpty(state) && !state.map) list.showPlain();
    else await list.show(found, current);
    if (!current()) return;
    if (spot) scrollTo({ top: spot.scroll, behavior: "instant" });
    if (found.total > 0) summary.hideNothing();
    else summary.showNothing(state, await this.finder.waysOut(asked));
  }

  private showNumbers(found: Found, state: State): void {
    const { summary, where, sheet } = this.shown;
    summary.showCount(found.total);
    summary.showNote(found, state);
    where.show(found.where, found.total, state.radius ?? RADIUS);
    sheet.showTotal(inResults(found.total), countChosen(state.chosen));
  }

  private async counts(opened: Opened, state: State): Promise<Counts> {
    if (!isEmpty(state)) return this.finder.counts();
    return Object.fromEntries(opened.filters.map(({ name, counts }) => [name, counts]));
  }

  private fail(): void {
    const { summary, list, filters, map } = this.shown;
    for (const part of [filters, map]) part.busy(false);
    find("#zoeker-fout").hidden = false;
    summary.showFailure();
    list.showPlain();
  }
}
