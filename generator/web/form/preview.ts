// Beside the form: the card and the page, in a frame of their own, as on a phone.

import { make } from "../finder/html";
import type { Data } from "./data";
import { previewCard } from "./previewcard";
import { previewPage } from "./previewpage";
import type { Terms } from "./terms";

/** Typing should rest this long before the page is drawn again, in milliseconds. */
const REST = 150;

export class Preview {
  private readonly frame: HTMLIFrameElement;
  private readonly root: string;
  private readonly terms: Terms;
  private timer = 0;

  constructor(frame: HTMLIFrameElement, root: string, terms: Terms) {
    this.frame = frame;
    this.root = new URL(root, location.href).pathname;
    this.terms = terms;
    this.dress();
    // On a wide screen there is room beside the form.
    const around = frame.closest("details");
    if (around) around.open = matchMedia("(min-width: 64rem)").matches;
  }

  show(entry: Data, provider: { name: string; data: Data }): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(entry, provider), REST);
  }

  private draw(entry: Data, provider: { name: string; data: Data }): void {
    const page = this.frame.contentDocument;
    if (!page) return;
    const { root, terms } = this;
    // Sprites are looked up by the frame itself, which has no address of its own.
    const card = previewCard(entry, provider.name, terms, root);
    const place = page.querySelector("main");
    const above = page.documentElement.scrollTop;
    place?.replaceChildren(
      make("p", { class: "bovenkop" }, "In de lijst"),
      make("ul", { class: "lijst-kaartjes" }, card),
      make("p", { class: "bovenkop" }, "De pagina"),
      previewPage({ entry, provider, terms, root }),
    );
    page.documentElement.scrollTop = above;
    const { thema } = document.documentElement.dataset;
    if (thema) page.documentElement.dataset.thema = thema;
  }

  /** An empty page with the styles of the site, in which nothing leads away. */
  private dress(): void {
    const page = this.frame.contentDocument;
    if (!page) return;
    page.documentElement.lang = "nl";
    page.documentElement.className = "js voorbeeldpagina";
    page.title = "Voorbeeld";
    for (const style of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
      page.head.append(make("link", { rel: "stylesheet", href: style.href }));
    }
    page.body.replaceChildren(make("main"));
    page.addEventListener("click", (event) => {
      const link = event.target as Element | null;
      if (link?.closest?.("a")) event.preventDefault();
    });
  }
}
