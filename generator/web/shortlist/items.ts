// The list on the page: what is on it, in which order, with a note for each.

import { find, icon, make } from "../finder/html";
import type { Keeper } from "./keep";
import { type Item, moved, NOTE, noted, type Shortlist } from "./list";
import type { Offering } from "./offering";
import { nameOfGone, type Offerings } from "./offerings";

export class Items {
  private readonly place = find("[data-dingen]");
  private readonly made = new Map<string, ItemView>();
  private readonly keeper: Keeper;
  private readonly offerings: Offerings;
  private readonly root: string;
  private readonly say: (text: string) => void;
  private readonly takeOff: (id: string) => void;

  constructor(
    keeper: Keeper,
    offerings: Offerings,
    root: string,
    say: (text: string) => void,
    takeOff: (id: string) => void,
  ) {
    this.keeper = keeper;
    this.offerings = offerings;
    this.root = root;
    this.say = say;
    this.takeOff = takeOff;
    this.place.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const id = button?.closest("li")?.dataset.aanbod;
      if (button && id) this.press(button, id);
    });
    this.place.addEventListener("input", ({ target }) => {
      const id = target instanceof HTMLTextAreaElement && target.closest("li")?.dataset.aanbod;
      if (id) keeper.change(noted(keeper.list, id, target.value));
    });
  }

  show({ items }: Shortlist): void {
    const ids = new Set(items.map(({ id }) => id));
    for (const [id, view] of this.made) {
      if (ids.has(id)) continue;
      view.element.remove();
      this.made.delete(id);
    }
    items.forEach((item, at) => {
      const view = this.made.get(item.id) ?? new ItemView(item, this.offerings, this.root);
      this.made.set(item.id, view);
      // What stays in its place keeps its focus and the caret in it.
      if (this.place.children[at] !== view.element) {
        this.place.insertBefore(view.element, this.place.children[at] ?? null);
      }
      view.show(item, at === 0, at === items.length - 1);
    });
  }

  /** The name by which the page speaks of an offering. */
  nameOf(id: string): string {
    return this.made.get(id)?.name ?? nameOfGone(id);
  }

  private press(button: HTMLButtonElement, id: string): void {
    const { doe } = button.dataset;
    if (doe === "weg") this.takeOff(id);
    if (doe === "opnieuw") this.offerings.again(id);
    if (doe !== "omhoog" && doe !== "omlaag") return;
    if (button.getAttribute("aria-disabled") === "true") return;
    this.keeper.change(moved(this.keeper.list, id, doe === "omhoog" ? -1 : 1));
    const { list } = this.keeper;
    const { items } = list;
    // A row that moves in the page loses the focus.
    this.show(list);
    button.focus();
    const at = items.findIndex((item) => item.id === id) + 1;
    this.say(`${this.nameOf(id)} staat nu op plaats ${at} van ${items.length}.`);
  }
}

class ItemView {
  readonly element: HTMLLIElement;
  private readonly offerings: Offerings;
  private readonly root: string;
  private readonly content = make("div", { class: "ding-inhoud" });
  private readonly note: HTMLTextAreaElement;
  private readonly up: HTMLButtonElement;
  private readonly down: HTMLButtonElement;
  private readonly names: HTMLElement[] = [];
  private shown: unknown = null;
  name: string;

  constructor({ id }: Item, offerings: Offerings, root: string) {
    this.offerings = offerings;
    this.root = root;
    this.name = nameOfGone(id);
    const field = `notitie-${id.replace("/", "-van-")}`;
    this.note = make("textarea", { id: field, rows: "2", maxlength: String(NOTE), dir: "auto" });
    this.up = this.button("omhoog", "arrow-up", "Omhoog", true);
    this.down = this.button("omlaag", "arrow-down", "Omlaag", true);
    this.element = make(
      "li",
      { "data-aanbod": id },
      this.content,
      make(
        "div",
        { class: "ding-notitie" },
        make("label", { for: field }, "Notitie", this.hiddenName(" bij ")),
        this.note,
      ),
      make(
        "div",
        { class: "ding-knoppen" },
        this.up,
        this.down,
        this.button("weg", "x", "Haal eraf"),
      ),
    );
  }

  show({ id, note }: Item, first: boolean, last: boolean): void {
    if (this.note !== document.activeElement && this.note.value !== note) this.note.value = note;
    this.up.setAttribute("aria-disabled", String(first));
    this.down.setAttribute("aria-disabled", String(last));
    const found = this.offerings.get(id);
    if (found && found === this.shown) return;
    this.shown = found;
    if (typeof found === "object") this.name = found.name;
    this.element.classList.toggle("weg", found === "weg");
    this.content.replaceChildren(...this.contentFor(found, id).filter((part) => part !== null));
    for (const place of this.names) place.textContent = this.name;
  }

  private contentFor(found: ReturnType<Offerings["get"]>, id: string): (Node | null)[] {
    if (typeof found === "object") return this.about(found);
    if (found === "weg") {
      return [make("p", {}, make("strong", {}, "Dit aanbod is er niet meer: "), nameOfGone(id))];
    }
    if (found === "mislukt") {
      return [
        make("h3", {}, make("a", { href: this.offerings.addressOf(id) }, nameOfGone(id))),
        make("p", {}, "We kunnen dit nu niet ophalen. Heb je internet?"),
        this.button("opnieuw", "", "Probeer opnieuw"),
      ];
    }
    return [make("p", { class: "zacht" }, `${nameOfGone(id)}: wordt opgehaald …`)];
  }

  private about(offering: Offering): (Node | null)[] {
    const { id, name, provider, place, summary, rungs, when, cost, notices } = offering;
    const tags = [...when.slice(0, 1), ...cost.slice(0, 1)].map((text) => firstSentence(text));
    return [
      make("h3", {}, make("a", { href: this.offerings.addressOf(id) }, name)),
      make(
        "p",
        { class: "kaartje-wie" },
        make("span", {}, provider),
        " ",
        place && make("span", {}, place),
      ),
      make("p", {}, summary),
      make(
        "ul",
        { class: "kaartje-tags" },
        ...rungs.map((rung) => make("li", { class: `trede trede-${rung}` }, `Trede ${rung}`)),
        ...tags.filter(isShort).map((tag) => make("li", { class: "tag" }, tag)),
      ),
      notices.length > 0 ? make("p", { class: "ding-let-op" }, notices.join(" ")) : null,
    ];
  }

  private button(does: string, image: string, words: string, hidden = false): HTMLButtonElement {
    return make(
      "button",
      {
        type: "button",
        class: hidden ? "knop knop--stil knop--beeld" : "knop knop--stil",
        "data-doe": does,
      },
      icon(this.root, image),
      make("span", hidden ? { class: "visueel-verborgen" } : {}, words),
      this.hiddenName(": "),
    );
  }

  private hiddenName(before: string): HTMLElement {
    const place = make("span", {}, this.name);
    this.names.push(place);
    return make("span", { class: "visueel-verborgen" }, before, place);
  }
}

/** A tag is a fact in a few words. */
function isShort(text: string): boolean {
  return text.length < 36 && !text.includes("weten we niet");
}

function firstSentence(text: string): string {
  return /^[^.!?]+/.exec(text)?.[0] ?? "";
}
