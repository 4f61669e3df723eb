// The finder on the page: keeps the form, the address bar, the list and the map at one state.

import { CHANGED } from "../professional";
import { AddressBar, type Spot } from "./address";
import { Asking } from "./asking";
import { startFinder } from "./client";
import { Combobox } from "./combobox";
import { doneEarly } from "./early";
import { leaveByLinks, showWayOut } from "./embed";
import { Filters } from "./filters";
import { find, make } from "./html";
import { ResultList } from "./list";
import { MapView } from "./mapview";
import { Opening } from "./opening";
import { type Finder, HERE, type Opened, type Suggestion } from "./protocol";
import { Sheet, showResults } from "./sheet";
import { isEmpty, type State, toQuery } from "./state";
import { Summary } from "./summary";
import { Together } from "./together";
import { WhereField } from "./wherefield";

export class FinderPage {
  private readonly root = find("#zoeker").dataset.root ?? "../";
  private readonly words = find<HTMLInputElement>("#zoeker-q");
  private readonly where: WhereField;
  private readonly finder: Finder;
  private readonly opening: Opening;
  private readonly asking: Asking;
  private readonly filters: Filters;
  private readonly summary: Summary;
  private readonly list: ResultList;
  private readonly map: MapView;
  private readonly address: AddressBar;
  private state: State;

  constructor() {
    this.finder = startFinder(`${this.root}kaart/vind.js`);
    this.filters = new Filters(() => this.go(this.fromForm()));
    this.summary = new Summary(
      this.root,
      (name, value) => this.filters.title(name, value),
      (state) => this.go(state),
    );
    this.list = new ResultList(this.finder, this.root);
    const sheet = new Sheet(() => this.asking.showCounts());
    this.map = new MapView(this.finder, this.root, (map) => this.go({ ...this.state, map }));
    this.map.search = (area) => this.go({ ...this.fromForm(), area });
    new Together(this.finder, this.list, this.map);
    this.address = new AddressBar(
      () => ({ shown: this.list.shown, kept: this.list.kept() }),
      (state, spot) => this.show(state, spot),
    );
    const state = () => this.state;
    this.opening = new Opening(this.finder, this.root, state, (opened) => this.use(opened));
    this.where = new WhereField(
      this.finder,
      () => this.opening.open(),
      () => this.go(this.fromForm()),
      (change, title) => this.summary.link("", { ...this.state, ...change }, title),
    );
    const { filters, summary, list, map, where } = this;
    const shown = { filters, summary, list, sheet, map, where };
    this.asking = new Asking(this.finder, this.opening, state, shown);
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
    this.words.addEventListener("focus", () => this.opening.warm(), { once: true });
    new Combobox(
      this.words,
      this.root,
      (typed) => this.opening.open().then(() => this.finder.suggest(typed)),
      (suggestion) => this.take(suggestion),
    );
    find("#zoeker-vraag").addEventListener("submit", (event) => {
      event.preventDefault();
      this.go(this.fromForm());
      showResults();
    });
    document.addEventListener(CHANGED, () => {
      this.opening.forget();
      this.list.forget();
      this.asking.search(null);
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
    this.asking.search(null, true);
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
    if (!onlyMap || isEmpty(state)) this.asking.search(null);
  }

  private show(state: State, spot: Spot | null): void {
    this.state = state;
    this.showForm();
    if (spot && !isEmpty(state) && this.list.showKept(spot.kept)) {
      this.summary.showCount(spot.kept?.total ?? 0);
      scrollTo({ top: spot.scroll, behavior: "instant" });
    }
    this.asking.search(spot);
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

  /** Let everything on the page know the data. */
  private use(opened: Opened): void {
    this.filters.open(opened.filters);
    this.list.icons = opened.icons;
    this.map.open(opened);
    // What the address says may hold values that do not exist.
    this.state.chosen = this.filters.known(this.state.chosen);
    this.showChosen();
  }
}
