// The buttons that put an offering on the shortlist: on every card, and wherever a page asks for
// one with `data-keuze="<id>"`. They come with cards that scripts make later. What is put on the list
// is called `data-naam`, or else the link in that place, or else the page.

import { icon, iconAddress, make } from "../finder/html";
import { putText } from "../finder/patch";
import type { Keeper } from "./keep";
import { ENOUGH, has, withIds, without } from "./list";

const PLACES = ".kaartje[data-aanbod], [data-keuze]";

export class Buttons {
  private readonly keeper: Keeper;
  private readonly root: string;
  private readonly say: (text: string) => void;

  constructor(keeper: Keeper, root: string, say: (text: string) => void) {
    this.keeper = keeper;
    this.root = root;
    this.say = say;
    this.addTo(document.body);
    keeper.onChange(() => this.show());
    document.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest(".lijstknop") : null;
      if (button) this.press(button);
    });
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        for (const node of addedNodes) if (node instanceof Element) this.addTo(node);
        if (type === "attributes") this.addTo(target as Element);
      }
    }).observe(document.getElementById("inhoud") ?? document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ["data-aanbod"],
    });
  }

  private addTo(within: Element): void {
    const places = [...within.querySelectorAll<HTMLElement>(PLACES)];
    if (within instanceof HTMLElement && within.matches(PLACES)) places.push(within);
    if (places.length === 0) return;
    const { list } = this.keeper;
    for (const place of places) {
      const known = place.querySelector(":scope > .lijstknop");
      if (known) {
        this.rename(known, place);
        continue;
      }
      const button = make(
        "button",
        { type: "button", class: "lijstknop" },
        icon(this.root, "list-plus"),
        make("span"),
        make("span", { class: "visueel-verborgen" }, `: ${nameOf(place)}`),
      );
      place.append(button);
      this.showAt(button, has(list, idAt(button)));
    }
  }

  /** The finder turns a card into that of another offering. */
  private rename(button: Element, place: HTMLElement): void {
    if (button.lastElementChild) putText(button.lastElementChild, `: ${nameOf(place)}`);
    this.showAt(button, has(this.keeper.list, idAt(button)));
  }

  private show(): void {
    const { list } = this.keeper;
    for (const button of document.querySelectorAll(".lijstknop")) {
      this.showAt(button, has(list, idAt(button)));
    }
  }

  private showAt(button: Element, on: boolean): void {
    const pressed = String(on);
    if (button.getAttribute("aria-pressed") === pressed) return;
    button.setAttribute("aria-pressed", pressed);
    const [words] = button.getElementsByTagName("span");
    if (words) words.textContent = on ? "Op je keuzelijst" : "Zet op keuzelijst";
    const image = on ? "list-checks" : "list-plus";
    button.querySelector("use")?.setAttribute("href", iconAddress(this.root, image));
  }

  private press(button: Element): void {
    const { list } = this.keeper;
    const id = idAt(button);
    if (has(list, id)) {
      this.keeper.change(without(list, id));
      this.say("Van je keuzelijst gehaald.");
    } else if (list.items.length >= ENOUGH) {
      this.say(`Je keuzelijst is vol: er staan er al ${ENOUGH} op. Haal er eerst een af.`);
    } else {
      this.keeper.change(withIds(list, [id]));
      this.say("Op je keuzelijst gezet.");
    }
  }
}

function nameOf(place: HTMLElement): string {
  const name = place.querySelector("a") ?? document.querySelector("h1");
  return (place.dataset.naam ?? name?.textContent ?? "").trim();
}

function idAt(button: Element): string {
  const { keuze, aanbod } = button.parentElement?.dataset ?? {};
  return keuze ?? aanbod ?? "";
}
