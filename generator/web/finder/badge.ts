// A few words with an icon, as on the cards: the sector.

import { icon, make, turnIcon } from "./html";

export class Badge {
  readonly element: HTMLElement;
  private readonly root: string;
  private readonly words = new Text();
  private image: SVGElement | null = null;
  private shown = "";

  constructor(root: string) {
    this.element = make("li", {}, this.words);
    this.root = root;
  }

  /** Show these words; without a name there is no icon. */
  show(look: string, name: string | undefined, words: string): void {
    if (this.element.className !== look) this.element.className = look;
    if (this.words.data !== words) this.words.data = words;
    if (this.shown === (name ?? "")) return;
    this.shown = name ?? "";
    if (this.image && name) {
      turnIcon(this.image, this.root, name);
      return;
    }
    this.image?.remove();
    this.image = icon(this.root, this.shown);
    if (this.image) this.words.before(this.image);
  }
}
