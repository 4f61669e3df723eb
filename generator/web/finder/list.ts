// The list of results on the page; the static list stays until the first results are there.

import { Cards } from "./cards";
import { find } from "./html";
import type { IsCurrent } from "./latest";
import type { Card, Finder, Found, Opened } from "./protocol";

export const PAGE = 20;

/** Cards that were shown, as the browser's history can hold them. */
export interface Kept {
  layout: number;
  numbers: number[];
  cards: Card[];
  total: number;
  icons: Opened["icons"];
}

/** What is kept in another layout was kept by an older page. */
const LAYOUT = 1;
/** Hides the list that the page came with, and keeps its layout (finder.css). */
const PUT_AWAY = "vind-weggelegd";
/** The history is no place for long lists. */
const MOST_KEPT = 100;

export class ResultList {
  /** How many cards are shown. */
  shown = 0;
  readonly element = find("#zoeker-lijst");
  private readonly cards: Cards;
  private readonly more = find<HTMLButtonElement>("[data-meer]", this.element);
  private readonly plain = document.querySelector<HTMLElement>("#vind-lijst");
  private readonly finder: Finder;
  private total = 0;
  /** Which offerings the cards are. */
  private numbers: number[] = [];
  private contents: Card[] = [];
  private turn = 0;
  private outdated = false;
  icons: Opened["icons"] = { trede: {}, sector: {} };

  constructor(finder: Finder, root: string) {
    this.finder = finder;
    this.cards = new Cards(find(".lijst-kaartjes", this.element), root);
    this.more.addEventListener("click", () => this.showMore());
  }

  /** The offering of the card that an element is in. */
  offeringAt(element: Element): number | undefined {
    return this.numbers[this.cards.indexOf(element)];
  }

  /** Mark the cards of these offerings, and no others. */
  mark(offerings: Set<number>): void {
    this.cards.mark((at) => offerings.has(this.numbers[at] ?? -1));
  }

  /** Say, to who cannot see it and to who watches, that the list is about to change. */
  busy(busy: boolean): void {
    this.element.setAttribute("aria-busy", String(busy));
  }

  /** Take away the list that the page came with: it is not what was asked for. */
  hidePlain(): void {
    this.plain?.classList.add(PUT_AWAY);
  }

  /** Show the list that the page came with. */
  showPlain(): void {
    this.turn++;
    this.put([], []);
    this.element.hidden = true;
    this.plain?.classList.remove(PUT_AWAY);
  }

  /** The list as it is now, for the way back to it. */
  kept(): Kept | null {
    const { numbers, contents: cards, total, icons } = this;
    if (cards.length === 0 || cards.length > MOST_KEPT) return null;
    return { layout: LAYOUT, numbers, cards, total, icons };
  }

  /** The cards that are shown say too much or too little now. */
  forget(): void {
    this.outdated = true;
  }

  /** Show a list as it was; say whether that could be done. */
  showKept(kept: Kept | null): boolean {
    if (kept?.layout !== LAYOUT) return false;
    this.turn++;
    this.icons = kept.icons;
    this.total = kept.total;
    this.put(kept.cards, kept.numbers);
    this.hidePlain();
    this.element.hidden = false;
    return true;
  }

  /**
   * Replace the list by the cards that are there already; the others follow, since they may be in
   * many files.
   */
  async show({ first, cards, total }: Found, current: IsCurrent): Promise<void> {
    const turn = ++this.turn;
    const same = !this.outdated && first.length > 0 && String(first) === String(this.numbers);
    this.outdated = false;
    this.total = total;
    this.more.hidden = first.length >= total;
    // The list that was kept was right: what is missing stands there already.
    if (same && cards.length < first.length && this.contents.length === first.length) return;
    this.put(cards, first);
    this.element.hidden = false;
    this.hidePlain();
    if (first.length === cards.length) return;
    const rest = await this.finder.cards(first.slice(cards.length));
    if (turn === this.turn && current()) this.put([...cards, ...rest], first);
  }

  /** Show these cards and no others. */
  private put(cards: Card[], numbers: number[]): void {
    this.numbers = numbers.slice(0, cards.length);
    this.contents = cards;
    this.cards.show(cards, this.icons);
    this.shown = cards.length;
    this.more.hidden = this.shown >= this.total;
  }

  private async showMore(): Promise<void> {
    const { turn, shown } = this;
    const next = await this.finder.results(shown, shown + PAGE);
    const cards = await this.finder.cards(next);
    if (turn !== this.turn || shown !== this.shown) return;
    this.put([...this.contents, ...cards], [...this.numbers, ...next]);
    // The button moves away or goes; reading goes on at the first new card.
    this.cards.focus(shown);
  }
}
