// On a phone the filters come up in a sheet; the same boxes, moved into a dialog and back.

import { find } from "./html";

/** Bring the results into sight where the form fills the screen. */
export function showResults(): void {
  const heading = find("#zoeker-gevonden");
  if (heading.getBoundingClientRect().top > innerHeight / 2) heading.scrollIntoView();
}

export class Sheet {
  private readonly dialog = find<HTMLDialogElement>("#zoeker-blad");
  private readonly filters = find("#zoeker-filters");
  private readonly opener = find<HTMLButtonElement>("[data-blad-open]");
  private readonly home = document.createComment("filters");

  /** `inSight` is called when the filters have come into sight. */
  constructor(inSight: () => void) {
    this.filters.before(this.home);
    this.opener.addEventListener("click", () => {
      this.open();
      inSight();
    });
    for (const button of this.dialog.querySelectorAll("[data-blad-dicht]")) {
      button.addEventListener("click", () => this.dialog.close());
    }
    // Who asks for the results wants to see them, not the form above them again.
    find("[data-blad-klaar]", this.dialog).addEventListener("click", () => showResults());
    // A click beside the sheet is one on the dialog itself.
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.dialog.addEventListener("close", () => this.home.after(this.filters));
    // A window that grows shows the filters beside the list.
    matchMedia("(min-width: 60rem)").addEventListener?.("change", () => {
      if (this.dialog.open) this.dialog.close();
      inSight();
    });
  }

  showTotal(text: string, chosen: number): void {
    find("[data-blad-klaar]", this.dialog).textContent = `Toon ${text}`;
    find("[data-blad-aantal]", this.opener).textContent = chosen > 0 ? ` (${chosen})` : "";
  }

  private open(): void {
    if (!this.dialog.showModal) {
      // Old browsers have no dialogs: the filters open in place.
      this.filters.classList.toggle("zoeker-filters--open");
      return;
    }
    find("[data-blad-inhoud]", this.dialog).append(this.filters);
    this.dialog.showModal();
  }
}
