// What to do with the address of the page: open the link in it, or put offerings on the list.

import { find } from "../finder/html";
import { ADD } from "./add";
import { decode, encode, type Trouble } from "./code";
import type { Keeper } from "./keep";
import { type Shortlist, together, withIds } from "./list";

const TROUBLES: Record<Exclude<Trouble, "">, string> = {
  beschadigd:
    "Deze link is niet heel. Misschien brak een mailprogramma hem af. Hieronder staat wat we nog " +
    "konden lezen. Vraag om de hele link, of kijk na of dit alles is.",
  nieuwer:
    "Deze link is gemaakt met een nieuwere versie van deze site. Laad de pagina opnieuw. Helpt dat " +
    "niet? Vraag dan om een nieuwe link.",
  onleesbaar:
    "Deze link kunnen we niet lezen. Misschien is hij afgebroken of veranderd. Vraag om de hele link.",
};

const NOTHING =
  "Deze link is heel, maar er staat geen aanbod in. Vraag een nieuwe link aan wie hem stuurde.";

export class Arrival {
  private readonly keeper: Keeper;
  private readonly warn: (text: string) => void;
  private readonly offerUndo: (text: string, undo: () => void) => void;
  private readonly question = find("[data-vraag]");
  private asked: Shortlist | null = null;
  private reading = true;
  private unreadable = false;

  constructor(
    keeper: Keeper,
    warn: (text: string) => void,
    offerUndo: (text: string, undo: () => void) => void,
  ) {
    this.keeper = keeper;
    this.warn = warn;
    this.offerUndo = offerUndo;
    this.question.addEventListener("click", ({ target }) => {
      const chosen = target instanceof Element && target.closest<HTMLElement>("[data-kies]");
      if (chosen) this.choose(chosen.dataset.kies ?? "");
    });
  }

  /** Read the address; what the page itself wrote there is not news. */
  async open(): Promise<void> {
    const hash = location.hash.slice(1);
    // A place on the page, such as the one to skip to, is no list.
    const news = hash && !document.getElementById(hash) && !history.state?.keuzelijst;
    this.reading = Boolean(news);
    if (!news) return;
    // Whoever has a list in another tab must not find it replaced.
    await this.keeper.settled;
    this.reading = false;
    if (hash.startsWith(ADD)) {
      this.take(withIds(this.keeper.list, hash.slice(ADD.length).split(",")));
      return;
    }
    const { list, trouble } = decode(hash);
    this.unreadable = list.items.length === 0;
    if (trouble) this.warn(TROUBLES[trouble]);
    else if (this.unreadable) this.warn(NOTHING);
    if (this.unreadable) return;
    const mine = this.keeper.list;
    if (mine.items.length === 0) this.take(list);
    else if (encode(mine) !== encode(list)) this.ask(list);
  }

  private take(list: Shortlist): void {
    this.keeper.change(list);
    // Whoever loads the page again soon must not get back what was taken off meanwhile.
    history.replaceState({ ...history.state, keuzelijst: true }, "");
  }

  /** Whether something in the address waits for an answer. */
  get asking(): boolean {
    return this.asked !== null;
  }

  /** Whether the address is to stay as it came: it may have to be read once more. */
  get holds(): boolean {
    return this.reading || this.asking || (this.unreadable && this.keeper.list.items.length === 0);
  }

  private ask(list: Shortlist): void {
    this.asked = list;
    const [mine, theirs] = [this.keeper.list, list].map(({ items }) => items.length);
    const title = list.title && `‘${list.title}’ `;
    find("[data-vraag-tekst]").textContent =
      `Op jouw lijst staat ${mine} keer aanbod. Op de lijst ${title}die je nu opent ${theirs} keer. ` +
      "Wat wil je?";
    this.question.hidden = false;
    find("h2", this.question).focus();
  }

  private choose(chosen: string): void {
    const { asked } = this;
    const before = this.keeper.list;
    this.asked = null;
    this.question.hidden = true;
    if (!asked) return;
    const after = { erbij: together(before, asked), vervang: asked }[chosen] ?? before;
    this.keeper.change(after);
    find("#lijst-kop").focus();
    if (chosen === "vervang") {
      this.offerUndo("Je oude lijst is vervangen.", () => this.keeper.change(before));
    }
  }
}
