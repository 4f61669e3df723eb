// Suggestions below the search box: the combobox with a list of the WAI-ARIA patterns.
//
// The focus stays in the box; the arrows go through the list. Without scripts it is a plain box.

import { icon, make } from "./html";
import type { Suggestion } from "./protocol";

/** How long typing must rest before suggestions are asked for; the results go first. */
const REST = 120;
const LIST = "zoeker-voorstellen";

export class Combobox {
  private readonly input: HTMLInputElement;
  private readonly root: string;
  private readonly ask: (typed: string) => Promise<Suggestion[]>;
  private readonly choose: (suggestion: Suggestion) => void;
  private readonly list = make("ul", {
    class: "voorstellen",
    id: LIST,
    role: "listbox",
    "aria-label": "Voorstellen",
    hidden: "",
  });
  private shown: Suggestion[] = [];
  private active = -1;
  private timer = 0;
  private turn = 0;

  constructor(
    input: HTMLInputElement,
    root: string,
    ask: (typed: string) => Promise<Suggestion[]>,
    choose: (suggestion: Suggestion) => void,
  ) {
    this.input = input;
    this.root = root;
    this.ask = ask;
    this.choose = choose;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", LIST);
    input.setAttribute("aria-expanded", "false");
    input.after(this.list);
    input.addEventListener("input", () => this.later());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.close());
    input.form?.addEventListener("submit", () => this.close());
    // The focus stays in the box.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      const option = target instanceof Element ? target.closest("[role=option]") : null;
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.open(), REST);
  }

  private async open(): Promise<void> {
    const turn = ++this.turn;
    let found: Suggestion[] = [];
    try {
      found = await this.ask(this.input.value);
    } catch {
      // Suggestions are a help only; the search itself says what is wrong.
    }
    if (turn === this.turn && document.activeElement === this.input) this.show(found);
  }

  private show(found: Suggestion[]): void {
    this.shown = found;
    this.list.replaceChildren(...found.map((one, at) => this.option(one, at)));
    this.list.hidden = found.length === 0;
    this.input.setAttribute("aria-expanded", String(found.length > 0));
    this.point(-1);
  }

  private option({ title, about, icon: name }: Suggestion, at: number): HTMLElement {
    return make(
      "li",
      { class: "voorstel", id: `${LIST}-${at}`, role: "option", "aria-selected": "false" },
      icon(this.root, name),
      make("span", { class: "voorstel-naam" }, title),
      " ",
      make("span", { class: "voorstel-soort" }, about),
    );
  }

  private close(): void {
    clearTimeout(this.timer);
    this.turn++;
    if (!this.list.hidden) this.show([]);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (this.list.hidden) {
      if (key === "ArrowDown") this.open();
      return;
    }
    if (key === "ArrowDown" || key === "ArrowUp") this.step(key === "ArrowDown" ? 1 : -1);
    else if (key === "Escape") this.close();
    else if (key === "Enter" && this.active >= 0) this.take(this.active);
    else return;
    // Not also what the box does with these keys: empty itself, move the caret, search.
    event.preventDefault();
  }

  /** Go round through the list; between its end and its beginning is the box itself. */
  private step(by: number): void {
    const stops = this.shown.length + 1;
    this.point(((this.active + 1 + by + stops) % stops) - 1);
  }

  private point(at: number): void {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = this.list.children[at];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  private take(at: number): void {
    const suggestion = this.shown[at];
    this.close();
    if (suggestion) this.choose(suggestion);
  }
}
