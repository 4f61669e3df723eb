// The cards in the list on the page: those that stand there become the next ones.

import { CardView } from "./card";
import type { Card, Opened } from "./protocol";

/** How many cards are kept for when there are more results again. */
const MOST_SPARE = 20;

export class Cards {
  private readonly list: HTMLElement;
  private readonly root: string;
  private views: CardView[] = [];
  private spare: CardView[] = [];

  constructor(list: HTMLElement, root: string) {
    this.list = list;
    this.root = root;
  }

  /** Show these cards and no others, in their order. */
  show(cards: Card[], icons: Opened["icons"]): void {
    for (const view of this.views.splice(cards.length)) this.takeAway(view);
    // A focus does not go along to another offering without a word.
    const focused = this.views.findIndex(({ element }) => element.contains(document.activeElement));
    const view = this.views[focused];
    if (view && view.element.dataset.aanbod !== cards[focused]?.id) this.renew(view, focused);
    const added = cards.slice(this.views.length).map(() => this.spare.pop() ?? this.make());
    this.views.push(...added);
    for (const [at, card] of cards.entries()) this.views[at]?.show(card, icons);
    this.list.append(...added.map(({ element }) => element));
  }

  /** At which place the card is that an element is in; -1 when it is in none. */
  indexOf(element: Element): number {
    return this.views.findIndex((view) => view.element.contains(element));
  }

  mark(isMarked: (at: number) => boolean): void {
    this.views.forEach(({ element }, at) => {
      element.classList.toggle("kaartje--aangewezen", isMarked(at));
    });
  }

  focus(at: number): void {
    this.views[at]?.element.querySelector("a")?.focus({ preventScroll: true });
  }

  private make(): CardView {
    return new CardView(this.root);
  }

  private takeAway(view: CardView): void {
    view.element.remove();
    if (this.spare.length < MOST_SPARE) this.spare.push(view);
  }

  private renew(view: CardView, at: number): void {
    const fresh = this.make();
    view.element.replaceWith(fresh.element);
    this.views[at] = fresh;
  }
}
