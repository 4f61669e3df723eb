// The steps of the form: one at a time, where one is, and the way to any other.

import { find, make } from "../finder/html";

export class Steps {
  private readonly all: HTMLElement[];
  private readonly told = find("[data-voortgang]");
  private readonly bar = find("[data-balk]");
  private readonly back = find<HTMLButtonElement>("[data-terug]");
  private readonly next = find<HTMLButtonElement>("[data-volgende]");
  private names: string[] = ["begin"];
  private at = 0;

  constructor(form: HTMLElement) {
    this.all = [...form.querySelectorAll<HTMLElement>("[data-stap]")];
  }

  /** Let Next be pressed: before the form is listening, that would lose what was typed. */
  open(): void {
    this.next.disabled = false;
  }

  get current(): string {
    return this.names[this.at] ?? "begin";
  }

  /** The name of the step before; empty at the first. */
  get previous(): string {
    return this.names[this.at - 1] ?? "";
  }

  get isLast(): boolean {
    return this.at === this.names.length - 1;
  }

  get element(): HTMLElement {
    return this.step(this.current) ?? find("[data-stap]");
  }

  /** Which steps there are for what somebody wants to do. */
  plan(between: string[]): void {
    const current = this.current;
    this.names = ["begin", ...between, "insturen"];
    this.at = Math.max(0, this.names.indexOf(current));
    this.draw();
  }

  forward(): void {
    if (!this.isLast) this.show(this.at + 1);
  }

  backward(): void {
    this.show(this.at - 1);
  }

  go(name: string): boolean {
    const at = this.names.indexOf(name);
    if (at >= 0) this.show(at);
    return at >= 0;
  }

  private show(at: number): void {
    this.at = Math.min(Math.max(at, 0), this.names.length - 1);
    this.draw();
    const heading = this.element.querySelector("h2");
    heading?.focus({ preventScroll: true });
    document.getElementById("aanmelden")?.querySelector(".aanmelden-blad")?.scrollIntoView();
  }

  private draw(): void {
    for (const step of this.all) step.hidden = step.dataset.stap !== this.current;
    this.told.textContent = `Stap ${this.at + 1} van ${this.names.length}: ${this.titleOf(this.current)}`;
    this.bar.replaceChildren(
      ...this.names.map((_, at) => make("i", at <= this.at ? { class: "aan" } : {})),
    );
    find("#aanmelden").dataset.nu = this.current;
    this.back.hidden = this.at === 0;
    this.next.hidden = this.isLast;
  }

  private titleOf(name: string): string {
    return this.step(name)?.dataset.titel ?? "";
  }

  private step(name: string): HTMLElement | undefined {
    return this.all.find((step) => step.dataset.stap === name);
  }
}
