// The field for a place: suggestions, "gebruik mijn plek", how far, and in which order.

import { find, inResults, make } from "./html";
import { locate, NOT_KNOWN, placeInWords, remembered, SEEKING } from "./myplace";
import { type Finder, HERE, type Point, type Whereabouts } from "./protocol";
import { RADII, radiusOf, type State } from "./state";

const ENOUGH = 2;

export class WhereField {
  private readonly field = find<HTMLInputElement>("#zoeker-plaats");
  private readonly suggestions = find("#zoeker-plaatsen");
  private readonly button = find<HTMLButtonElement>("[data-mijn-plek]");
  private readonly radius = find<HTMLSelectElement>("#zoeker-straal");
  private readonly order = find<HTMLSelectElement>("#zoeker-volgorde");
  private readonly told = find("#zoeker-plek-uitleg");
  private readonly near = find("#zoeker-afstand");
  private readonly finder: Finder;
  private readonly changed: () => void;
  private readonly link: (change: Partial<State>, title: string) => HTMLElement;
  private position: Point | null = remembered();
  /** The place that was asked for last. */
  private asked = "";

  /** `link` makes a link to a state with something changed; `ready` waits for the data. */
  constructor(
    finder: Finder,
    ready: () => Promise<unknown>,
    changed: () => void,
    link: (change: Partial<State>, title: string) => HTMLElement,
  ) {
    this.finder = finder;
    this.changed = changed;
    this.link = link;
    this.field.addEventListener("input", () => {
      // A name from the list, or an emptied field, counts at once; other letters when they rest.
      if (this.isSuggested() || !this.field.value) changed();
      else this.suggest(ready);
    });
    this.field.addEventListener("change", changed);
    this.radius.addEventListener("change", changed);
    this.order.addEventListener("change", changed);
    this.button.addEventListener("click", () => this.locate());
    this.button.hidden = !navigator.geolocation;
  }

  /** What the fields say. */
  chosen(): Pick<State, "place" | "radius" | "bestFirst" | "here"> {
    return {
      place: this.field.value.trim(),
      radius: radiusOf(this.radius.value),
      bestFirst: this.order.value !== "",
      here: this.position,
    };
  }

  set({ place, radius, bestFirst }: State): void {
    // What is being typed keeps its caret.
    if (this.field.value.trim() !== place) this.field.value = place;
    this.radius.value = String(radiusOf(String(radius)));
    this.order.value = bestFirst ? "beste" : "";
    this.button.setAttribute("aria-pressed", String(place === HERE));
    if (!place && this.asked) this.tell();
    this.asked = place;
    this.showChoices(place !== "");
  }

  get here(): Point | null {
    return this.position;
  }

  /** Say what we made of the place, and what else may be meant. */
  show(where: Whereabouts | null, total: number, radius: number): void {
    // Without a place there is nothing to say of it; what a click was answered stays.
    if (where) {
      this.tell(...(where.known ? this.meant(where.others) : this.unknown(where)));
      this.showChoices(where.known);
    }
    this.near.hidden = !where?.known || total === 0;
    if (!where || this.near.hidden) return;
    const further = where.near === 0 && RADII.find((one) => one > radius);
    this.near.replaceChildren(nearInWords(where, total, radius));
    if (further) {
      this.near.append(" ", this.link({ radius: further }, `Kijk binnen ${further} km`), ".");
    }
  }

  private unknown({ name, others }: Whereabouts): (Node | string)[] {
    if (name === HERE) return [NOT_KNOWN];
    const what = /^\d{4}/.test(name) ? "postcode" : "plaats";
    const advice = what === "postcode" ? " Vul de naam van je plaats in." : "";
    return [`We kennen de ${what} ‘${name}’ niet.${advice} `, ...this.meant(others)];
  }

  private meant(others: string[]): (Node | string)[] {
    const links = others.flatMap((name, at) => [
      at === 0 ? "" : at === others.length - 1 ? " of " : ", ",
      this.link({ place: name }, name),
    ]);
    return links.length > 0 ? ["Bedoel je ", ...links, "?"] : [];
  }

  private tell(...parts: (Node | string | false)[]): void {
    const shown = parts.filter((part): part is Node | string => Boolean(part));
    this.told.replaceChildren(...shown);
    this.told.hidden = shown.length === 0;
  }

  private showChoices(shown: boolean): void {
    for (const element of document.querySelectorAll<HTMLElement>("[data-bij-plaats]")) {
      element.hidden = !shown;
    }
  }

  private isSuggested(): boolean {
    const options = [...this.suggestions.children] as HTMLOptionElement[];
    return options.some(({ value }) => value === this.field.value);
  }

  private async suggest(ready: () => Promise<unknown>): Promise<void> {
    const typed = this.field.value.trim();
    if (typed.length < ENOUGH) return;
    try {
      await ready();
      const names = await this.finder.placesLike(typed);
      if (typed !== this.field.value.trim()) return;
      this.suggestions.replaceChildren(...names.map((value) => make("option", { value })));
    } catch {
      // Without suggestions a place can be typed as well.
    }
  }

  private locate(): void {
    this.tell(SEEKING);
    locate(
      (position) => {
        this.position = position;
        this.field.value = HERE;
        this.changed();
      },
      (said) => this.tell(said),
    );
  }
}

/** Not announced: the number above it is. */
function nearInWords({ name, near }: Whereabouts, total: number, radius: number): string {
  const around = `binnen ${radius} km van ${placeInWords(name)}`;
  const rest = total - near;
  const others = `${inResults(rest)} online, bij je thuis of voor de hele streek`;
  if (near === 0) return `Niets ${around}. Wel ${others}.`;
  return `${inResults(near)} ${around}.${rest > 0 ? ` Daarnaast ${others}.` : ""}`;
}
