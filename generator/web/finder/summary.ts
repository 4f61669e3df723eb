// What stands above the list: how many, for what, and what to do when there is nothing.

import { find, icon, make, places } from "./html";
import type { Found, WayOut } from "./protocol";
import { only, type State, toQuery, without } from "./state";

type Titles = (name: string, value: string) => string;

const LONG = 40;

export class Summary {
  private readonly count = find("[data-aantal]");
  private readonly note = find("#zoeker-let-op");
  private readonly chips = find("#zoeker-gekozen");
  private readonly nothing = find("#zoeker-niets");
  private readonly root: string;
  private readonly titles: Titles;
  private readonly go: (state: State) => void;

  constructor(root: string, titles: Titles, go: (state: State) => void) {
    this.root = root;
    this.titles = titles;
    this.go = go;
  }

  showCount(total: number): void {
    this.count.dataset.aantal = String(total);
    const text = total === 0 ? "Niets gevonden" : `${places(total)} gevonden`;
    // The same text again would be read out again.
    if (this.count.textContent !== text) this.count.textContent = text;
  }

  showNote({ corrected, partly, total }: Found): void {
    // "thuislozen" for "thuisloze" needs no explanation.
    const others = corrected.filter(([typed, meant]) => !typed.startsWith(meant.slice(0, -2)));
    const words = others.map(([, meant]) => `‘${meant}’`).join(" en ");
    const lines = [
      words && `We zochten op ${words}.`,
      partly && total > 0 && "Niet alle woorden staan hierin. Dit komt het dichtst in de buurt.",
    ];
    this.note.textContent = lines.filter(Boolean).join(" ");
    this.note.hidden = this.note.textContent === "";
  }

  showChips(state: State): void {
    const items: HTMLElement[] = [];
    if (state.place) items.push(this.chip(`Plaats: ${state.place}`, without(state, "plaats")));
    for (const [name, values] of Object.entries(state.chosen)) {
      for (const value of values) {
        items.push(this.chip(this.titles(name, value), without(state, name, value)));
      }
    }
    if (items.length > 0) {
      const nothing = { words: "", place: "", chosen: {}, map: state.map };
      items.push(this.link("knop knop--stil zoeker-wissen", nothing, "Alles wissen"));
    }
    this.chips.replaceChildren(...items.map((item) => make("li", {}, item)));
    this.chips.hidden = items.length === 0;
  }

  /** A kind word, and links that each let go of something. */
  showNothing(state: State, ways: WayOut[]): void {
    const links = ways.map(({ name, values, stays, total }) => {
      const next = stays ? only(state, name) : without(state, name);
      const title = `${stays ? "Alleen" : "Zonder"} ${this.named(name, values)}`;
      return make("li", {}, this.link("", next, title), `: ${places(total)}`);
    });
    const nothing = { words: "", place: "", chosen: {}, map: state.map };
    const advice =
      links.length > 0 ? "Laat iets los. Dan vind je dit:" : "Probeer een ander woord.";
    if (links.length === 0) links.push(make("li", {}, this.link("", nothing, "Bekijk alles")));
    this.nothing.replaceChildren(
      make("p", {}, make("strong", {}, "Dit vinden we niet. "), advice),
      make("ul", {}, ...links),
    );
    this.nothing.hidden = false;
  }

  hideNothing(): void {
    this.nothing.hidden = true;
  }

  private named(name: string, values: string[]): string {
    const [first = ""] = values;
    if (name === "q") return `‘${first.length > LONG ? `${first.slice(0, LONG)}…` : first}’`;
    if (name === "plaats") return `de plaats ${first}`;
    const titles = values.map((value) => `‘${this.titles(name, value)}’`);
    return titles.length > 2 ? `je ${titles.length} keuzes bij één filter` : titles.join(" of ");
  }

  private chip(title: string, state: State): HTMLAnchorElement {
    const link = this.link("tag zoeker-chip", state, title);
    link.prepend(make("span", { class: "visueel-verborgen" }, "Haal weg: "));
    link.append(icon(this.root, "x") ?? "");
    return link;
  }

  /** A real link, since every state has an address; it is followed without loading a page. */
  link(look: string, state: State, title: string): HTMLAnchorElement {
    const link = make("a", { class: look, href: toQuery(state) || "." }, title);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(state);
    });
    return link;
  }
}
