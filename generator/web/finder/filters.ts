// The filters: groups of boxes to tick.

import { find, make } from "./html";
import { makeOption, type Option, optionsIn } from "./option";
import type { Chosen, Counts, FilterInfo } from "./protocol";
import { isAge } from "./state";

/** From how many options on a field to narrow them is shown. */
const MANY = 12;
/** How long typing an age must rest before it counts, in milliseconds. */
const REST = 300;

export class Filters {
  private readonly element = find("#zoeker-filters");
  private readonly age = find<HTMLInputElement>("#zoeker-leeftijd", this.element);
  /** Groups that are folded away together. */
  private readonly folded = [
    find("[data-meer-filters]", this.element),
    find("[data-beroep-filters]", this.element),
  ];
  private options = new Map<string, Option>();
  private info: FilterInfo[] = [];
  /** What is chosen of values that the page does not have yet. */
  private unseen: Chosen = {};

  constructor(changed: () => void) {
    this.gather();
    this.element.addEventListener("change", (event) => {
      const { name, type } = event.target as HTMLInputElement;
      if (name && type === "checkbox") changed();
    });
    let timer = 0;
    this.age.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(changed, REST);
    });
  }

  /** Know the values, and add the municipalities, which the page does not have yet. */
  open(info: FilterInfo[]): void {
    this.info = info;
    const filter = info.find(({ name }) => name === "gemeente");
    const room = this.element.querySelector<HTMLElement>("[data-gemeenten]");
    if (!filter || !room || room.childElementCount > 0) return;
    const { values, titles } = filter;
    const added = values.map((value, at) => makeOption("gemeente", `${value}`, titles[at] ?? ""));
    room.append(...added);
    const group = room.closest("details");
    if (group) group.hidden = added.length < 2;
    this.gather();
    if (added.length > MANY) this.addNarrowing(room);
    this.showCounts(Object.fromEntries(info.map(({ name, counts }) => [name, counts])));
  }

  /** Say, to who cannot see it and to who watches, that the numbers are about to change. */
  busy(busy: boolean): void {
    this.element.setAttribute("aria-busy", String(busy));
  }

  isVisible(): boolean {
    return this.element.getClientRects().length > 0;
  }

  chosen(): Chosen {
    const chosen: Chosen = { ...this.unseen };
    for (const { box } of this.options.values()) {
      if (box.checked) chosen[box.name] = [...(chosen[box.name] ?? []), box.value];
    }
    const age = this.age.value.trim();
    if (isAge(age)) chosen.leeftijd = [age];
    return chosen;
  }

  /** Tick what is chosen, and nothing else. */
  set(chosen: Chosen): void {
    for (const { box } of this.options.values()) {
      box.checked = chosen[box.name]?.includes(box.value) ?? false;
    }
    this.unseen = this.split(chosen, false);
    const [age = ""] = chosen.leeftijd ?? [];
    // What is being typed keeps its caret.
    if (this.age.value !== age) this.age.value = age;
    const inside = new Map(this.folded.map((more) => [more, 0]));
    for (const group of this.element.querySelectorAll<HTMLElement>("[data-filter]")) {
      const count = chosen[group.dataset.filter ?? ""]?.length ?? 0;
      mark(group, count);
      for (const [more, sum] of inside) if (more.contains(group)) inside.set(more, sum + count);
    }
    for (const [more, sum] of inside) mark(more, sum);
  }

  /** Only values that exist, so that a chip always has a name. */
  known(chosen: Chosen): Chosen {
    return this.split(chosen, true);
  }

  /** The words of a value, as the page has them. */
  title(name: string, value: string): string {
    if (name === "leeftijd") return `${value} jaar`;
    return this.options.get(`${name} ${value}`)?.title ?? value;
  }

  showCounts(counts: Counts): void {
    for (const { name, values } of this.info) {
      values.forEach((value, at) => {
        this.options.get(`${name} ${value}`)?.show(counts[name]?.[at] ?? 0);
      });
    }
  }

  /** Those of the values that are there, or those that are not. */
  private split(chosen: Chosen, there: boolean): Chosen {
    const part: Chosen = {};
    for (const [name, values] of Object.entries(chosen)) {
      const exists = (value: string) => name === "leeftijd" || this.options.has(`${name} ${value}`);
      const left = values.filter((value) => exists(value) === there);
      if (left.length > 0) part[name] = left;
    }
    return part;
  }

  private gather(): void {
    this.options = new Map(optionsIn(this.element).map((option) => [option.key, option]));
  }

  private addNarrowing(room: HTMLElement): void {
    const field = make("input", { type: "search", id: "zoeker-gemeente", autocomplete: "off" });
    const label = make("label", { for: "zoeker-gemeente" }, "Zoek een gemeente");
    const options = optionsIn(room);
    field.addEventListener("input", () => {
      const typed = field.value.trim().toLocaleLowerCase("nl");
      for (const option of options) option.narrow(typed);
    });
    room.before(make("div", { class: "veld filter-versmal" }, label, field));
  }
}

function mark(group: HTMLElement, count: number): void {
  const element = find("summary [data-gekozen]", group);
  element.hidden = count === 0;
  group.classList.toggle("filter--gekozen", count > 0);
  element.replaceChildren(`${count}`, make("span", { class: "visueel-verborgen" }, " gekozen"));
}
