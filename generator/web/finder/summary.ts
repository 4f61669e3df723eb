// What stands above the list: how many, for what, and what to do when there is nothing.

import { find, icon, inResults, make } from "./html";
import { asMeant } from "./meant";
import { nothingFor, type Titles, wayInWords } from "./nothing";
import type { Found, WayOut } from "./protocol";
import { only, type State, toQuery, withOther, without } from "./state";

/** While letters are typed the number changes with each: it is said once they rest. */
const REST = 700;

export class Summary {
  private readonly count = find("[data-aantal]");
  private readonly said = find("[data-melding]");
  private readonly heading = find("#zoeker-gevonden");
  private readonly note = find("#zoeker-let-op");
  private readonly chips = find("#zoeker-gekozen");
  private readonly nothing = find("#zoeker-niets");
  private readonly root: string;
  private readonly titles: Titles;
  private readonly go: (state: State) => void;
  private timer = 0;

  constructor(root: string, titles: Titles, go: (state: State) => void) {
    this.root = root;
    this.titles = titles;
    this.go = go;
  }

  showCount(total: number): void {
    this.count.dataset.aantal = String(total);
    this.count.textContent = total === 0 ? "Niets gevonden" : `${inResults(total)} gevonden`;
  }

  /** The answer is on its way. */
  showWaiting(): void {
    this.count.textContent = "Even zoeken…";
  }

  /** Nothing is known of what was asked: say no number at all. */
  showFailure(): void {
    // The line about the failure is an alert by itself.
    this.count.textContent = "";
    this.say("");
    this.replace(this.note, []);
    this.hideNothing();
  }

  showNote({ corrected, whole, total }: Found, state: State): void {
    // "thuislozen" for "thuisloze" needs no explanation.
    const others = corrected.filter(([typed, meant]) => !typed.startsWith(meant.slice(0, -2)));
    const line: (Node | string)[] = [];
    let said = total === 0 ? "Hieronder staat wat je kunt doen." : "";
    if (others.length > 0) {
      // A place that is no municipality was looked for as a word.
      const words = asMeant(state.words, others);
      const place = asMeant(state.place, others);
      const meant = words === state.words ? place : words;
      said = `Bedoel je ‘${meant}’?`;
      line.push("Bedoel je ", this.link("", { ...state, words, place }, `‘${meant}’`), "? ");
    }
    if (whole < total) {
      line.push(
        whole > 0
          ? "Eerst staat wat al je woorden heeft. Daarna wat erop lijkt."
          : "Niet alle woorden staan hierin. Dit komt het dichtst in de buurt.",
      );
    }
    this.replace(this.note, line);
    this.say(`${this.count.textContent}. ${said}`.trim());
  }

  /** Let it be read out, once and not letter by letter. */
  private say(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // The same text again would be read out again.
      if (this.said.textContent !== text) this.said.textContent = text;
    }, REST);
  }

  showChips(state: State): void {
    const items: HTMLElement[] = [];
    if (state.place) items.push(this.chip(`Plaats: ${state.place}`, without(state, "plaats")));
    if (state.area) items.push(this.chip("In dit gebied op de kaart", without(state, "gebied")));
    for (const [name, values] of Object.entries(state.chosen)) {
      for (const value of values) {
        items.push(this.chip(this.titles(name, value), without(state, name, value)));
      }
    }
    if (items.length > 0) {
      const nothing = { words: "", place: "", chosen: {}, map: state.map };
      items.push(this.link("knop knop--stil zoeker-wissen", nothing, "Alles wissen"));
    }
    const list = items.map((item) => make("li", {}, item));
    this.replace(this.chips, list);
  }

  /** What was asked, and links that each change or let go of something. */
  showNothing(state: State, ways: WayOut[]): void {
    const links = ways.map((way) =>
      make("li", {}, this.link("", follow(way, state), wayInWords(way, this.titles))),
    );
    const nothing = { words: "", place: "", chosen: {}, map: state.map };
    const advice = links.length > 0 ? "Wel dit:" : "Probeer een ander woord.";
    if (links.length === 0) links.push(make("li", {}, this.link("", nothing, "Bekijk alles")));
    const asked = make("strong", {}, nothingFor(state, this.titles));
    this.replace(this.nothing, [make("p", {}, asked, ` ${advice}`), make("ul", {}, ...links)]);
  }

  hideNothing(): void {
    this.replace(this.nothing, []);
  }

  /** Show other things in an element, or hide it; whoever was on a link there stays close by. */
  private replace(element: HTMLElement, content: (Node | string)[]): void {
    const links = () => [...element.querySelectorAll("a")];
    const at = links().indexOf(document.activeElement as HTMLAnchorElement);
    element.replaceChildren(...content);
    element.hidden = content.length === 0;
    if (at >= 0)
      (
        links()
          .slice(0, at + 1)
          .pop() ?? this.heading
      ).focus({ preventScroll: true });
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

function follow({ name, instead, stays }: WayOut, state: State): State {
  if (instead) return withOther(state, name, instead);
  return stays ? only(state, name) : without(state, name);
}
