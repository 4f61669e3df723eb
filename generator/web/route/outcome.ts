// The route on the page: its heading, notes, other routes, the picture, the steps and the buttons.

import { find, make } from "../finder/html";
import { rememberSearch } from "../finder/lastsearch";
import { placeInWords } from "../finder/myplace";
import type { Finder } from "../finder/protocol";
import { toQuery } from "../finder/state";
import { addressToAdd } from "../shortlist/add";
import type { Bonds } from "./bonds";
import type { RouteFiles } from "./files";
import type { Focus } from "./focus";
import type { Gathered, Gatherer } from "./gather";
import { dutchNote, goneNote, notLiked, otherPlaces, unknownInWords, unknownPlace } from "./notes";
import { offerPaper } from "./paper";
import type { RouteStep } from "./plan";
import { whyThis } from "./reasons";
import { showRoutes } from "./routesnav";
import { loadShown, type Shown } from "./shown";
import { type Pin, type RouteState, toRouteQuery } from "./state";
import { StepList } from "./steplist";
import { pinsOf, withPin } from "./steps";
import { drawStaircase } from "./trap";
import type { LinkTo } from "./words";

export interface Made {
  state: RouteState;
  rungs: number[];
  steps: RouteStep[];
  /** The best routes, of which this may be one. */
  routes: RouteStep[][];
  gone: Pin[];
  gathered: Gathered;
}

export interface Tools {
  finder: Finder;
  files: RouteFiles;
  gatherer: Gatherer;
}

export interface View {
  /** For who cannot see it. */
  summary: string;
  show(): void;
  /** Fetch and show what can wait. */
  complete(): Promise<void>;
}

type Go = (state: RouteState, focus: Focus, said: string) => void;

export class Outcome {
  private readonly element = find("[data-uitkomst]");
  private readonly said = find("[data-melding]");
  private readonly root: string;
  private readonly bonds: Bonds;
  private readonly go: Go;

  constructor(root: string, bonds: Bonds, go: Go) {
    this.root = root;
    this.bonds = bonds;
    this.go = go;
    offerPaper(this.element, bonds.site);
  }

  get isShown(): boolean {
    return !this.element.hidden;
  }

  hide(): void {
    this.element.hidden = true;
    this.said.textContent = "";
  }

  say(text: string): void {
    this.said.textContent = text;
  }

  /** Fetch what will be shown; nothing on the page changes yet. */
  async prepare(made: Made, tools: Tools): Promise<View> {
    const { state, steps, gathered } = made;
    const { home, where } = gathered;
    if (!home) return this.withoutPlace(made);
    const load = (route: RouteStep[]) => loadShown(tools.finder, tools.files, route, home);
    const shown = await load(steps);
    const pins = pinsOf(steps, shown);
    const list = new StepList(this.root, this.bonds, tools, this.linkTo.bind(this));
    const summary = this.summary(made, shown);
    return {
      summary,
      show: () => {
        this.element.hidden = false;
        this.head(made);
        find("[data-over]", this.element).textContent = summary;
        const notes = [
          where && otherPlaces(where, state, this.link("heading", "")),
          made.gone.length > 0 && goneNote(this.root, made.gone.length),
          this.aboutDutch(made),
        ].filter((one): one is HTMLElement => Boolean(one));
        this.notes().replaceChildren(...notes);
        this.elsewhere().replaceChildren();
        showRoutes(find("[data-routes]", this.element), made, load, this.linkTo.bind(this));
        const trap = find("[data-trap]", this.element);
        trap.hidden = false;
        drawStaircase(trap, this.root, this.bonds, made.rungs, steps, shown);
        list.show(find("[data-stappen]", this.element), made, shown, pins);
        this.onward(state, shown);
      },
      complete: async () => {
        await list.complete();
        await this.sayNotLiked(made, tools, pins);
      },
    };
  }

  private aboutDutch({ steps, gathered }: Made): HTMLElement | null {
    const { weigher } = gathered;
    const real = steps.flatMap(({ candidate }) => (candidate ? [candidate] : []));
    const unknown = real.filter((one) => whyThis(one, null, weigher, this.bonds).dutchUnknown);
    return unknown.length > 0 ? dutchNote(this.root, unknown.length === real.length) : null;
  }

  private withoutPlace({ state, gathered, rungs }: Made): View {
    const said = unknownInWords(state.wish.place);
    return {
      summary: said,
      show: () => {
        this.element.hidden = false;
        this.head({ rungs });
        find("[data-over]", this.element).textContent = "";
        const link = this.link("heading", "");
        this.notes().replaceChildren(unknownPlace(this.root, gathered.where, state, link));
        this.elsewhere().replaceChildren();
        find("[data-stappen]", this.element).replaceChildren();
        find("[data-trap]", this.element).hidden = true;
        find("[data-routes]", this.element).hidden = true;
        this.onward(state, []);
      },
      complete: async () => undefined,
    };
  }

  private head({ rungs }: Pick<Made, "rungs">): void {
    const [first = 1] = rungs;
    const last = rungs[rungs.length - 1] ?? first;
    find("[data-kop]", this.element).textContent =
      first === last
        ? `Wat je kunt doen op trede ${first}`
        : `Jouw route van trede ${first} naar trede ${last}`;
  }

  private summary({ state, steps }: Made, shown: (Shown | null)[]): string {
    const found = shown.filter(Boolean).length;
    const gaps = steps.filter(({ candidate, skipped }) => !candidate && !skipped).length;
    const { place, radius } = state.wish;
    const within = `binnen ${radius} km van ${placeInWords(place)}`;
    // What someone chose from further away is in the route all the same.
    const far = shown.filter((one) => (one?.candidate.km ?? 0) > radius).length;
    const near = far > 0 ? `. Niet alles is ${within}.` : `, ${within} of voor heel Nederland.`;
    const parts = [
      found === 0
        ? `We vonden geen stappen ${within}.`
        : `Je route heeft ${found} ${found === 1 ? "stap" : "stappen"}${near}`,
    ];
    if (gaps > 0 && found > 0) {
      parts.push(
        gaps === 1
          ? "Voor één trede weten we nog niets."
          : `Voor ${gaps} treden weten we nog niets.`,
      );
    }
    return parts.join(" ");
  }

  private async sayNotLiked(made: Made, { finder, gatherer }: Tools, pins: Pin[]): Promise<void> {
    const { state, rungs, gathered } = made;
    const { weigher, candidates } = gathered;
    const { wish } = state;
    const known = candidates.some(({ row }) => weigher.sharedSector(row)?.liked);
    const chosen = made.steps.some(
      ({ candidate }) => candidate && weigher.sharedSector(candidate.row)?.liked,
    );
    if (wish.sectors.length === 0 || known || chosen) return;
    const nearest = await gatherer.likedElsewhere(wish, rungs, gathered);
    const cards = await finder.cards(nearest.map(({ number }) => number));
    const items = nearest.flatMap((candidate, at) => {
      const card = cards[at];
      const mine = rungs.filter((rung) => candidate.row.rungs.includes(rung));
      const [from] = mine;
      if (!card || from === undefined) return [];
      let to = from;
      while (mine.includes(to + 1)) to++;
      return [{ candidate, card, state: { wish, pins: withPin(pins, { from, to, id: card.id }) } }];
    });
    const link = this.link("heading", "");
    this.elsewhere().replaceChildren(notLiked(this.root, this.bonds, state, items, link));
  }

  private notes(): HTMLElement {
    return find("[data-let-op]", this.element);
  }

  private elsewhere(): HTMLElement {
    return find("[data-elders]", this.element);
  }

  private onward({ wish }: RouteState, shown: (Shown | null)[]): void {
    const ids = shown.flatMap((one) => (one ? [one.card.id] : []));
    const keep = find("[data-op-keuzelijst]", this.element);
    keep.hidden = ids.length === 0;
    keep.setAttribute("href", addressToAdd(ids, this.root));
    const chosen: Record<string, string[]> = {};
    if (wish.sectors.length > 0) chosen.sector = wish.sectors;
    if (wish.age) chosen.leeftijd = [wish.age];
    const { place, radius } = wish;
    const query = toQuery({ words: "", place, radius, chosen, map: false });
    rememberSearch(query);
    find("[data-verder-zoeken]", this.element).setAttribute("href", `${this.root}vind/${query}`);
  }

  private link(focus: Focus, said: string): LinkTo {
    return (look, state, ...words) => this.linkTo(look, state, focus, said, words);
  }

  private linkTo(
    look: string,
    state: RouteState,
    focus: Focus,
    said: string,
    words: (Node | string)[],
  ): HTMLAnchorElement {
    const link = make("a", { class: look, href: toRouteQuery(state) }, ...words);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(state, focus, said);
    });
    return link;
  }
}
