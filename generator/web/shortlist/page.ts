// The page of the shortlist: keeps what it shows, the address and the tab at one list.

import { find, icon, make } from "../finder/html";
import { lastSearch } from "../finder/lastsearch";
import { Arrival } from "./arrive";
import { encode } from "./code";
import { compareTable } from "./compare";
import { Items } from "./items";
import type { Keeper } from "./keep";
import { EMPTY, restored, type Shortlist, TITLE, without } from "./list";
import { Offerings } from "./offerings";
import { Paper } from "./paper";
import { Share } from "./share";

const ALL_GONE =
  "Niets op deze lijst staat nog op de site. Het aanbod is gestopt of heeft een andere naam. " +
  "Zoek iets nieuws, of vraag wie de lijst maakte.";

/** Browsers refuse an address that changes at every letter; in milliseconds. */
const REST = 300;

export class ShortlistPage {
  private readonly root: string;
  private readonly keeper: Keeper;
  private readonly offerings: Offerings;
  private readonly items: Items;
  private readonly share = new Share();
  private readonly paper: Paper;
  private readonly arrival: Arrival;
  private readonly title = find<HTMLInputElement>("[data-titel]");
  private readonly messages = find("[data-meldingen]");
  private waits = false;
  private timer = 0;

  constructor(page: HTMLElement, keeper: Keeper) {
    const root = page.dataset.wortel ?? "../";
    this.root = root;
    this.keeper = keeper;
    this.offerings = new Offerings(root, () => this.soon());
    this.items = new Items(
      keeper,
      this.offerings,
      root,
      (text) => this.tell(make("p", { class: "visueel-verborgen" }, text)),
      (id) => this.takeOff(id),
    );
    this.paper = new Paper(page, this.offerings, () => this.keeper.list);
    this.arrival = new Arrival(
      keeper,
      (text) => this.warn(text),
      (text, undo) => this.offerUndo(text, undo),
    );
    // Who came from a search goes on with it, and does not begin anew.
    for (const link of page.querySelectorAll("[data-verder-zoeken]")) {
      link.setAttribute("href", `${root}vind/${lastSearch()}`);
    }
    this.listen();
    this.open();
  }

  private listen(): void {
    this.title.addEventListener("input", () => {
      this.keeper.change({ ...this.keeper.list, title: this.title.value.slice(0, TITLE) });
    });
    find("[data-leegmaken]").addEventListener("click", () => {
      const before = this.keeper.list;
      this.keeper.change(EMPTY);
      this.offerUndo("Je lijst is leeg.", () => this.keeper.change(before));
    });
    for (const button of document.querySelectorAll<HTMLElement>("[data-ga]")) {
      button.addEventListener("click", () => find(`#${button.dataset.ga}`).focus());
    }
    this.keeper.onChange(() => this.soon());
    // Someone pastes another link in the address bar.
    addEventListener("hashchange", () => this.open());
  }

  private async open(): Promise<void> {
    // Before anything is written in the address.
    const read = this.arrival.open();
    this.show();
    await read;
    this.soon();
  }

  /** Draw once for all that changes now. */
  private soon(): void {
    if (this.waits) return;
    this.waits = true;
    Promise.resolve().then(() => {
      this.waits = false;
      this.show();
    });
  }

  private show(): void {
    const { list } = this.keeper;
    const empty = list.items.length === 0;
    find("[data-leeg]").hidden = !empty || this.arrival.asking;
    find("[data-vol]").hidden = empty;
    this.items.show(list);
    const ids = list.items.map(({ id }) => id);
    const known = this.offerings.known(ids);
    this.showGone(this.offerings.allGone(ids));
    this.showTable(list);
    this.share.show(list, known);
    this.paper.show();
    if (this.title !== document.activeElement) this.title.value = list.title;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keepInAddress(), REST);
  }

  /** Of a list of which nothing is left there is nothing to print or to send. */
  private showGone(gone: boolean): void {
    const note = find("[data-alles-weg]");
    note.hidden = !gone;
    find("[data-alles-weg-tekst]", note).textContent = gone ? ALL_GONE : "";
    for (const part of document.querySelectorAll<HTMLElement>("[data-meegeven]")) {
      part.hidden = gone;
    }
  }

  private showTable(list: Shortlist): void {
    const known = this.offerings.known(list.items.map(({ id }) => id));
    const notes = new Map(list.items.map(({ id, note }) => [id, note]));
    for (const part of [find("[data-vergelijking]"), find("[data-vergelijk]")]) {
      part.hidden = known.length < 2;
    }
    find("[data-tabel]").replaceChildren(
      compareTable(
        known,
        (id) => this.offerings.addressOf(id),
        (id) => notes.get(id) ?? "",
      ),
    );
  }

  /** What is in the address can be copied and opened again; a link that waits is left alone. */
  private keepInAddress(): void {
    if (this.arrival.holds) return;
    const { list } = this.keeper;
    const code = list.items.length > 0 ? `#${encode(list)}` : location.pathname;
    history.replaceState({ ...history.state, keuzelijst: true }, "", code);
  }

  private takeOff(id: string): void {
    const { items } = this.keeper.list;
    const at = items.findIndex((item) => item.id === id);
    const item = items[at];
    if (!item) return;
    const name = this.items.nameOf(id);
    this.keeper.change(without(this.keeper.list, id));
    this.offerUndo(`‘${name}’ is van je lijst.`, () =>
      this.keeper.change(restored(this.keeper.list, item, at)),
    );
  }

  private offerUndo(text: string, undo: () => void): void {
    const button = make("button", { type: "button", class: "knop knop--stil" }, "Zet terug");
    button.addEventListener("click", () => {
      undo();
      this.messages.replaceChildren();
      this.show();
      find("#lijst-kop").focus();
    });
    this.tell(
      make("div", { class: "melding" }, make("p", { class: "keuzelijst-bericht" }, text), button),
    );
    button.focus();
  }

  private warn(text: string): void {
    this.tell(
      make(
        "p",
        { class: "melding melding--let-op" },
        icon(this.root, "circle-alert"),
        make("span", {}, text),
      ),
    );
  }

  private tell(content: HTMLElement): void {
    this.messages.replaceChildren(content);
  }
}
