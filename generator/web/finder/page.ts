// The finder on the page: keeps the form, the address bar, the list and the map at one state.

import { CHANGED, isProfessional } from "../professional";
import { AddressBar, type Spot } from "./address";
import { startFinder } from "./client";
import { Combobox } from "./combobox";
import { doneEarly } from "./early";
import { leaveByLinks, showWayOut } from "./embed";
import { fetchHeader, fetchReferrers, fetchWords } from "./files";
import { Filters } from "./filters";
import { find, inResults, make } from "./html";
import { type IsCurrent, Latest } from "./latest";
import { PAGE, ResultList } from "./list";
import { MapView } from "./mapview";
import {
  type Counts,
  type Finder,
  type Found,
  HERE,
  type Opened,
  RADIUS,
  type Suggestion,
} from "./protocol";
import { Sheet, showResults } from "./sheet";
import { countChosen, isEmpty, REFERRERS, type State, toQuery } from "./state";
import { Summary } from "./summary";
import { Together } from "./together";
import { WhereField } from "./wherefield";

export class FinderPage {
  private readonly root = find("#zoeker").dataset.root ?? "../";
  private readonly words = find<HTMLInputElement>("#zoeker-q");
  private readonly where: WhereField;
  private readonly finder: Finder;
  private readonly filters: Filters;
  private readonly summary: Summary;
  private readonly list: ResultList;
  private readonly sheet: Sheet;
  private readonly map: MapView;
  private readonly address: AddressBar;
  private readonly latest = new Latest();
  private state: State;
  private opened: Promise<Opened> | null = null;
  /** Whether what professionals need was opened as well. */
  private withReferrers = false;

  constructor() {
    this.finder = startFinder(`${this.root}kaart/vind-worker.js`);
    this.filters = new Filters(() => this.go(this.fromForm()));
    this.summary = new Summary(
      this.root,
      (name, value) => this.filters.title(name, value),
      (state) => this.go(state),
    );
    this.list = new ResultList(this.finder, this.root);
    this.sheet = new Sheet(() => this.showCounts());
    this.map = new MapView(this.finder, this.root, (map) => this.go({ ...this.state, map }));
    this.map.search = (area) => this.go({ ...this.fromForm(), area });
    new Together(this.finder, this.list, this.map);
    this.address = new AddressBar(
      () => ({ shown: this.list.shown, kept: this.list.kept() }),
      (state, spot) => this.show(state, spot),
    );
    this.where = new WhereField(
      this.finder,
      () => this.open(),
      () => this.go(this.fromForm()),
      (change, title) => this.summary.link("", { ...this.state, ...change }, title),
    );
    this.listen();
    leaveByLinks();
    this.state = this.address.read();
    // On a slow line the list of everything would stand there as if it were the answer.
    if (!isEmpty(this.state)) {
      this.list.hidePlain();
      this.summary.showWaiting();
    }
    const early = doneEarly(find("#zoeker-vraag"));
    this.show(this.state, this.address.spot());
    early();
  }

  private listen(): void {
    this.words.addEventListener("input", () => this.typed());
    this.words.addEventListener("focus", () => this.warm(), { once: true });
    new Combobox(
      this.words,
      this.root,
      (typed) => this.open().then(() => this.finder.suggest(typed)),
      (suggestion) => this.take(suggestion),
    );
    find("#zoeker-vraag").addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.fromForm());
      showResults();
    });
    document.addEventListener(CHANGED, () => {
      this.opened = null;
      this.list.forget();
      this.search(null);
    });
    find("[data-wissen]").addEventListener("click", () =>
      this.go({ words: "", place: "", chosen: {}, map: this.state.map }),
    );
  }

  private fromForm(): State {
    return {
      words: this.words.value.trim(),
      ...this.where.chosen(),
      chosen: this.filters.chosen(),
      map: this.state.map,
      area: this.state.area,
    };
  }

  /** An offering or provider has a page; a sector or municipality is a filter. */
  private take({ kind, value }: Suggestion): void {
    if (kind === "aanbod" || kind === "aanbieder") {
      // A link, so that it leaves a frame where other links do.
      make("a", { href: `${this.root}${kind}/${value}/` }).click();
      return;
    }
    const state = this.fromForm();
    const values = new Set([...(state.chosen[kind] ?? []), value]);
    this.go({ ...state, words: "", chosen: { ...state.chosen, [kind]: [...values] } });
  }

  private typed(): void {
    const state = this.fromForm();
    if (toQuery(state) === toQuery(this.state)) return;
    this.state = state;
    this.address.replace(state);
    this.search(null);
  }

  /** Go to a state that the browser's Back can leave again. */
  private go(state: State): void {
    const moved = state.place === HERE && String(state.here) !== String(this.state.here);
    const change = moved || toQuery(state) !== toQuery(this.state);
    const onlyMap = toQuery({ ...state, map: this.state.map }) === toQuery(this.state) && !moved;
    if (!change) return;
    this.address.push(state);
    this.state = state;
    this.showForm();
    // Beside the map stands the list of the finder, in the order of the map's data.
    if (!onlyMap || isEmpty(state)) this.search(null);
  }

  private show(state: State, spot: Spot | null): void {
    this.state = state;
    this.showForm();
    if (spot && !isEmpty(state) && this.list.showKept(spot.kept)) {
      this.summary.showCount(spot.kept?.total ?? 0);
      scrollTo({ top: spot.scroll, behavior: "instant" });
    }
    this.search(spot);
  }

  private showForm(): void {
    const { words } = this.state;
    // What is being typed keeps its caret.
    if (this.words.value.trim() !== words) this.words.value = words;
    this.where.set(this.state);
    this.showChosen();
  }

  /** Show all but what somebody may be typing. */
  private showChosen(): void {
    const { chosen, map } = this.state;
    this.filters.set(chosen);
    this.summary.showChips(this.state);
    this.map.area = this.state.area;
    this.map.toggle(map);
    showWayOut(toQuery(this.state));
  }

  private open(fresh = false): Promise<Opened> {
    if (!this.opened || fresh || (this.wantsReferrers() && !this.withReferrers)) {
      const opening = this.openWith(fresh);
      this.opened = opening;
      opening.catch(() => {
        if (this.opened === opening) this.opened = null;
      });
    }
    return this.opened;
  }

  private wantsReferrers(): boolean {
    return isProfessional() || REFERRERS.some((name) => this.state.chosen[name]);
  }

  private async openWith(fresh: boolean): Promise<Opened> {
    this.withReferrers = this.wantsReferrers();
    const base = new URL(`${this.root}data/vind/`, location.href).href;
    // Fetched here, since the worker's script is still on its way.
    const header = await fetchHeader(base, fresh);
    const words = this.state.words ? await fetchWords(base, header) : null;
    const referrers = this.withReferrers ? await fetchReferrers(base, header) : null;
    const opened = await this.finder.open(base, header, words, referrers);
    this.filters.open(opened.filters);
    this.list.icons = opened.icons;
    this.map.open(opened);
    // What the address says may hold values that do not exist.
    this.state.chosen = this.filters.known(this.state.chosen);
    this.showChosen();
    return opened;
  }

  /** Fetch what the first letter will need, while the visitor thinks. */
  private async warm(): Promise<void> {
    try {
      await this.open();
      await this.finder.warm();
    } catch {
      // The search itself will say so.
    }
  }

  private search(spot: Spot | null): void {
    this.list.busy(true);
    this.latest.run(async (current) => {
      try {
        await this.tell(current, spot);
      } catch {
        try {
          // The data may have been replaced by newer since it was opened: once more, afresh.
          await this.open(true);
          await this.tell(current, spot);
        } catch {
          if (current()) this.fail();
        }
      }
      if (current()) this.list.busy(false);
    });
  }

  private async tell(current: IsCurrent, spot: Spot | null): Promise<void> {
    await this.open();
    const { state } = this;
    const asked = { ...state, here: this.where.here };
    const found = await this.finder.search(asked, Math.max(PAGE, spot?.shown ?? 0));
    if (!current()) return;
    find("#zoeker-fout").hidden = true;
    this.showNumbers(found, state);
    if (isEmpty(state) && !state.map) this.list.showPlain();
    else await this.list.show(found, current);
    if (!current()) return;
    if (spot) scrollTo({ top: spot.scroll, behavior: "instant" });
    if (found.total > 0) this.summary.hideNothing();
    else this.summary.showNothing(state, await this.finder.waysOut(asked));
    await this.showCounts();
  }

  /** Only where they can be seen: a phone that shows a list need not fetch what they take. */
  private async showCounts(): Promise<void> {
    if (!this.filters.isVisible()) return;
    const { state } = this;
    try {
      const counts = await this.counts(await this.open(), state);
      if (state === this.state) this.filters.showCounts(counts);
    } catch {
      // The numbers stay as they were; the results are there.
    }
  }

  private showNumbers(found: Found, state: State): void {
    this.summary.showCount(found.total);
    this.summary.showNote(found, state);
    this.where.show(found.where, found.total, state.radius ?? RADIUS);
    this.sheet.showTotal(inResults(found.total), countChosen(state.chosen));
    this.map.refresh();
  }

  private async counts(opened: Opened, state: State): Promise<Counts> {
    if (!isEmpty(state)) return this.finder.counts();
    return Object.fromEntries(opened.filters.map(({ name, counts }) => [name, counts]));
  }

  private fail(): void {
    find("#zoeker-fout").hidden = false;
    this.summary.showFailure();
    this.list.showPlain();
  }
}
