// A result card: the same HTML as pages/templates/kaartje.html.
//
// A card can be turned into another one: while someone types, making twenty of them anew at every
// letter takes much longer than changing what differs.

import { FROM_ELSEWHERE, NOWHERE } from "./away";
import { Badge } from "./badge";
import { inDutch, make } from "./html";
import { putOptional, putText } from "./patch";
import type { Card, Opened } from "./protocol";

export class CardView {
  readonly element: HTMLLIElement;
  private readonly root: string;
  private readonly link = make("a");
  private readonly summary = make("p", { class: "kaartje-kort" });
  private readonly provider = make("span");
  private readonly place = make("span", { class: "kaartje-plaats" });
  private readonly away = make("span", { class: "kaartje-afstand" });
  private readonly who = make("p", { class: "kaartje-wie" }, this.provider);
  private readonly stated = make("p", { class: "kaartje-stand" });
  private readonly rung = make("li");
  private readonly sector: Badge;
  private readonly cost = make("li", { class: "tag" });
  private readonly tags: HTMLElement;

  constructor(root: string) {
    this.root = root;
    this.sector = new Badge(root);
    this.tags = make("ul", { class: "kaartje-tags" }, this.rung, this.sector.element);
    const name = make("h3", { class: "kaartje-naam" }, this.link);
    this.element = make("li", { class: "kaartje" }, name, this.summary, this.who, this.tags);
  }

  /** Be the card of this offering. */
  show(card: Card, icons: Opened["icons"]): void {
    const other = this.element.dataset.aanbod !== card.id;
    if (other) {
      this.element.className = "kaartje";
      this.link.href = `${this.root}aanbod/${card.id}/`;
    }
    putText(this.link, card.name);
    putText(this.summary, card.summary);
    this.showWho(card);
    putOptional(this.stated, card.stated, () => this.who.after(this.stated));
    putRung(this.rung, card);
    this.sector.show("tag", icons.sector[card.sector], card.sectorTitle);
    putOptional(this.cost, card.cost, () => this.tags.append(this.cost));
    // Last: whoever watches for another offering here finds its card ready.
    if (other) this.element.dataset.aanbod = card.id;
  }

  private showWho({ provider, place, away }: Card): void {
    putText(this.provider, provider);
    putText(this.place, place);
    putText(this.away, awayInWords(away));
    const wanted = [this.place, this.away].filter((part) => part.textContent);
    const there = [this.place, this.away].filter((part) => part.parentNode);
    // What is put in again makes the browser do all its work again.
    if (wanted.length === there.length && wanted.every((part) => there.includes(part))) return;
    this.who.replaceChildren(this.provider, ...wanted.flatMap((part) => [" ", part]));
  }
}

/** A card that stays as it is. */
export function makeCard(card: Card, root: string, icons: Opened["icons"]): HTMLLIElement {
  const view = new CardView(root);
  view.show(card, icons);
  return view.element;
}

export function rungBadge(card: Card): HTMLElement {
  const badge = make("span");
  putRung(badge, card);
  return badge;
}

function putRung(badge: HTMLElement, { rung, rungs }: Card): void {
  const look = `trede trede-${rung}`;
  if (badge.className !== look) badge.className = look;
  putText(badge, rungs);
}

/** "3 km"; what is nowhere in particular says so already, as its place. */
export function awayInWords(away: number | undefined): string {
  if (away === undefined || away === NOWHERE) return "";
  if (away === FROM_ELSEWHERE) return "ook voor jouw buurt";
  return away < 1 ? "minder dan 1 km" : `${inDutch(Math.round(away))} km`;
}
