// A shortlist as a link: to copy, to share, to mail, or as a QR code.

import { find, inDutch, make } from "../finder/html";
import { encode } from "./code";
import { type Shortlist, withoutNotes } from "./list";
import type { Offering } from "./offering";
import { FITS, qrCode } from "./qrcode";

/** Some mail programs break links that are longer. */
const FITS_MAIL = 2000;

export class Share {
  private readonly field = find<HTMLInputElement>("[data-link]");
  private readonly notes = find<HTMLInputElement>("[data-link-notities]");
  private readonly state = find("[data-link-stand]");
  private readonly mail = find<HTMLAnchorElement>("[data-mail]");
  private readonly code = find<HTMLDetailsElement>("[data-qr-vak]");
  private list: Shortlist | null = null;
  private offerings: readonly Offering[] = [];

  constructor() {
    this.notes.addEventListener("change", () => this.draw());
    this.code.addEventListener("toggle", () => this.drawCode());
    find("[data-kopieer]").addEventListener("click", () => this.copy());
    const share = find<HTMLButtonElement>("[data-delen]");
    share.hidden = !("share" in navigator);
    share.addEventListener("click", () => {
      // Who closes the sheet without choosing has changed their mind.
      navigator.share({ title: this.title, url: this.field.value }).catch(() => undefined);
    });
    this.field.addEventListener("focus", () => this.field.select());
  }

  show(list: Shortlist, offerings: readonly Offering[]): void {
    this.list = list;
    this.offerings = offerings;
    this.draw();
  }

  private get title(): string {
    return this.list?.title || "Keuzelijst";
  }

  private draw(): void {
    if (!this.list) return;
    const link = linkTo(this.notes.checked ? this.list : withoutNotes(this.list));
    if (link !== this.field.value) this.state.textContent = "";
    this.field.value = link;
    if (link.length > FITS_MAIL) {
      this.state.textContent =
        `Deze link is lang: ${inDutch(link.length)} tekens. Sommige mailprogramma’s breken hem af. ` +
        "Haal notities weg, of deel twee lijsten.";
    }
    const names = this.offerings.map(
      ({ name, provider, place }, at) =>
        `${at + 1}. ${name} (${[provider, place].filter(Boolean).join(", ")})`,
    );
    const text = [link, "", ...(link.length < FITS_MAIL / 2 ? names : [])].join("\r\n");
    this.mail.href = `mailto:?subject=${encodeURIComponent(this.title)}&body=${encodeURIComponent(text)}`;
    this.drawCode();
  }

  private drawCode(): void {
    if (!this.code.open) return;
    const link = this.field.value;
    find("[data-qr]").replaceChildren(
      link.length > FITS
        ? make("p", {}, "De link is te lang voor een QR-code. Haal notities weg.")
        : qrCode(link, "QR-code van de link naar deze lijst"),
    );
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.field.value);
      this.state.textContent = "De link is gekopieerd. Plak hem in een mail of bericht.";
    } catch {
      this.field.focus();
      this.state.textContent = "Je browser kopieert niet vanzelf. Kopieer de link hierboven zelf.";
    }
  }
}

/** The address of this page with this list in it. */
export function linkTo(list: Shortlist): string {
  const page = new URL(location.href);
  page.search = "";
  page.hash = encode(list);
  return page.href;
}
