// The ordered list of steps: draws them, and opens the list of others for one of them.

import type { Card } from "../finder/protocol";
import { RADII, toQuery } from "../finder/state";
import type { Bonds } from "./bonds";
import { type GapStates, gapItem, gapWays } from "./gap";
import type { Made, Tools } from "./outcome";
import { fitsOnPaper } from "./paper";
import { alternatives, type RouteStep } from "./plan";
import { type Before, whyThis } from "./reasons";
import { cardsOf, type Shown } from "./shown";
import type { Pin, RouteState, Wish } from "./state";
import { withoutRungs, withPin } from "./steps";
import { stepItem } from "./stepview";
import { otherList } from "./swap";
import type { LinkTo, LinkWith } from "./words";

/** On paper more steps than this get a line for each thing. */
const MANY = 4;

export class StepList {
  private readonly root: string;
  private readonly bonds: Bonds;
  private readonly tools: Tools;
  private readonly linkWith: LinkWith;
  private waiting: (() => Promise<void>)[] = [];

  constructor(root: string, bonds: Bonds, tools: Tools, linkWith: LinkWith) {
    this.root = root;
    this.bonds = bonds;
    this.tools = tools;
    this.linkWith = linkWith;
  }

  show(list: HTMLElement, made: Made, shown: (Shown | null)[], pins: Pin[]): void {
    this.waiting = [];
    const items = made.steps.map((step, at) => {
      const mine = shown[at];
      return mine
        ? this.step(made, shown, pins, step, at, mine)
        : this.gap(made, pins, step, at + 1);
    });
    list.replaceChildren(...items);
    const short = !fitsOnPaper(items);
    list.classList.toggle("route-stappen--kort", short);
    list.classList.toggle("route-stappen--veel", short && items.length > MANY);
  }

  /** What can be done about rungs without anything. */
  async complete(): Promise<void> {
    await Promise.all(this.waiting.map((show) => show()));
  }

  private step(
    made: Made,
    shown: (Shown | null)[],
    pins: Pin[],
    step: RouteStep,
    at: number,
    mine: Shown,
  ): HTMLElement {
    const before = beforeOf(shown, at);
    const why = whyThis(mine.candidate, before, made.gathered.weigher, this.bonds);
    const parts = stepItem(this.root, this.bonds, step, at + 1, mine, why, before);
    const { button, room, item } = parts;
    button.addEventListener("click", async () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      button.setAttribute("aria-expanded", String(open));
      room.hidden = !open;
      if (!open || room.hasChildNodes()) return;
      try {
        room.replaceChildren(...(await this.others(made, pins, step, at, before)));
      } catch {
        room.textContent = "Dit lukt nu niet. Probeer het later nog eens.";
      }
    });
    return item;
  }

  private async others(
    made: Made,
    pins: Pin[],
    step: RouteStep,
    at: number,
    before: Before | null,
  ): Promise<Node[]> {
    const { gathered, steps, state } = made;
    const found = alternatives(gathered, steps, at);
    const numbers = found.map(({ candidate }) => candidate?.number ?? -1);
    const cards = await cardsOf(this.tools.finder, numbers);
    const others = found.flatMap((other) => {
      const card = cards.get(other.candidate?.number ?? -1);
      if (!card || !other.candidate) return [];
      const why = whyThis(other.candidate, before, gathered.weigher, this.bonds);
      const pin = { from: other.from, to: other.to, id: card.id };
      const free = withoutRungs(pins, step);
      return [{ step: other, card, why, state: { ...state, pins: withPin(free, pin) } }];
    });
    const { wish } = state;
    const radius = RADII.find((one) => one > wish.radius);
    const ways = {
      skip: this.skipped(state, pins, step),
      wider: radius ? { radius, state: { wish: { ...wish, radius }, pins } } : null,
      finder: this.finderFor(wish, step.from, true),
    };
    const link: LinkTo = (look, to, ...words) => {
      const chosen = others.find(({ state: one }) => one === to);
      const said = chosen ? `Stap ${at + 1} is nu: ${chosen.card.name}.` : "";
      return this.linkWith(look, to, step.from, said, words);
    };
    return otherList(step, others, ways, link);
  }

  private gap(made: Made, pins: Pin[], step: RouteStep, number: number): HTMLElement {
    const { state, gathered } = made;
    const { wish } = state;
    const item = gapItem(this.bonds, step, number, wish.place, wish.radius);
    const link: LinkTo = (look, to, ...words) => this.linkWith(look, to, step.from, "", words);
    this.waiting.push(async () => {
      const further = step.skipped
        ? null
        : await this.tools.gatherer.further(wish, step.from, gathered);
      const nearest = further?.nearest ?? [];
      const cards = await this.tools.finder.cards(nearest.map((one) => one.number));
      const ways = gapWays(step, further, cards, this.gapStates(made, pins, step, cards), link);
      item.append(...ways);
    });
    return item;
  }

  private gapStates(
    { state }: Made,
    pins: Pin[],
    step: RouteStep,
    cards: (Card | undefined)[],
  ): GapStates {
    const { wish } = state;
    return {
      wider: (radius: number) => ({ wish: { ...wish, radius }, pins }),
      with: (at: number) => {
        const id = cards[at]?.id ?? "";
        return { wish, pins: withPin(pins, { from: step.from, to: step.to, id }) };
      },
      skip: this.skipped(state, pins, step),
      unskip: { wish, pins: withoutRungs(pins, step) },
      finder: this.finderFor(wish, step.from, false),
    };
  }

  private skipped(state: RouteState, pins: Pin[], { from, to }: RouteStep): RouteState {
    const free = withoutRungs(pins, { from, to });
    return { ...state, pins: withPin(free, { from, to, id: "" }) };
  }

  /** The finder with what was asked of a rung, near or in the whole country. */
  private finderFor(wish: Wish, rung: number, near: boolean): string {
    const chosen: Record<string, string[]> = { trede: [`${rung}`] };
    if (near && wish.sectors.length > 0) chosen.sector = wish.sectors;
    if (wish.age) chosen.leeftijd = [wish.age];
    const place = near ? wish.place : "";
    const query = toQuery({ words: "", place, radius: wish.radius, chosen, map: false });
    return `${this.root}vind/${query}`;
  }
}

/** The step before that is one. */
function beforeOf(shown: (Shown | null)[], at: number): Shown | null {
  for (let earlier = at - 1; earlier >= 0; earlier--) {
    const one = shown[earlier];
    if (one) return one;
  }
  return null;
}
