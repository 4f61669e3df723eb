// One box to tick in a filter, with how many results it would give.

import { inDutch, make } from "./html";

export class Option {
  readonly box: HTMLInputElement;
  /** What it is called when it is chosen. */
  readonly title: string;
  private readonly label: HTMLElement;
  private readonly count: Element | null;
  private shown = -1;

  constructor(label: HTMLElement, box: HTMLInputElement) {
    const title = label.querySelector<HTMLElement>("[data-titel]");
    this.label = label;
    this.box = box;
    this.title = title?.dataset.titel || title?.textContent || box.value;
    this.count = label.querySelector("[data-telling]");
  }

  get key(): string {
    return `${this.box.name} ${this.box.value}`;
  }

  /** Show the number; there can be hundreds of options, so only what changes is touched. */
  show(number: number): void {
    if (number === this.shown) return;
    this.shown = number;
    if (this.count) this.count.textContent = inDutch(number);
    this.label.classList.toggle("keuze--leeg", number === 0);
  }

  /** Show it only when its name has what was typed. */
  narrow(typed: string): void {
    this.label.hidden = !this.title.toLocaleLowerCase("nl").includes(typed);
  }
}

/** The options that the page came with. */
export function optionsIn(element: ParentNode): Option[] {
  return [...element.querySelectorAll<HTMLInputElement>('.keuze > input[type="checkbox"]')].flatMap(
    (box) => (box.parentElement ? [new Option(box.parentElement, box)] : []),
  );
}

/** A new option: the same HTML as in templates/finder/zoeker.html. */
export function makeOption(name: string, value: string, title: string): HTMLLabelElement {
  const box = make("input", { type: "checkbox", name, value, form: "zoeker-vraag" });
  const words = make("span", { class: "keuze-woorden" }, make("span", { "data-titel": "" }, title));
  const count = make("span", { class: "telling", "data-telling": "" });
  return make("label", { class: "keuze" }, box, words, count);
}
