// Printing: keeps the handout ready, and fetches its maps when somebody asks for paper.

import { find } from "../finder/html";
import { handout } from "./handout";
import { LanguageChoice } from "./language";
import type { Shortlist } from "./list";
import { Maps } from "./maps";
import type { Offerings } from "./offerings";

export class Paper {
  private readonly sheet = find("[data-uitdeel]");
  private readonly withMaps = find<HTMLInputElement>("[data-met-kaart]");
  private readonly withNotes = find<HTMLInputElement>("[data-met-notities]");
  private readonly language = new LanguageChoice(() => this.show());
  private readonly state = find("[data-print-stand]");
  private readonly site: string;
  private readonly offerings: Offerings;
  private readonly list: () => Shortlist;
  private readonly maps: Maps;

  constructor({ dataset }: HTMLElement, offerings: Offerings, list: () => Shortlist) {
    this.site = dataset.site ?? "";
    this.offerings = offerings;
    this.list = list;
    this.maps = new Maps(dataset.wortel ?? "../", {
      url: dataset.tegels ?? "",
      attribution: dataset.bron ?? "",
    });
    find<HTMLButtonElement>("[data-print]").addEventListener("click", () => this.print());
    for (const box of [this.withMaps, this.withNotes]) {
      box.addEventListener("change", () => {
        if (!this.withMaps.checked) this.maps.clear();
        this.show();
      });
    }
  }

  /** Make the handout as it would be printed now, also by the browser's own menu. */
  show(): void {
    const { title, items } = this.list();
    const notes = new Map(items.map(({ id, note }) => [id, note]));
    const { offerings, maps, site, language } = this;
    const known = offerings.known(items.map(({ id }) => id));
    language.offer(known);
    this.sheet.replaceChildren(
      ...handout(known, {
        title,
        site,
        addressOf: (id) => offerings.addressOf(id),
        noteOf: (id) => (this.withNotes.checked ? (notes.get(id) ?? "") : ""),
        wordsOf: (offering) => language.wordsOf(offering),
        mapOf: (offering) => maps.of(offering),
      }),
    );
  }

  private async print(): Promise<void> {
    this.state.textContent = "Even wachten …";
    await this.offerings.idle();
    const ids = this.list().items.map(({ id }) => id);
    const known = this.offerings.known(ids);
    const told: string[] = [];
    if (known.length < ids.length) told.push(missing(ids.length - known.length));
    if (this.withMaps.checked && !(await this.maps.prepare(known, this.sheet))) {
      told.push("Niet elk kaartje kon laden. Het adres staat wel op papier.");
    }
    this.state.textContent = told.join(" ");
    this.show();
    window.print();
  }
}

function missing(count: number): string {
  const what = count === 1 ? "1 ding staat" : `${count} dingen staan`;
  return `${what} niet op papier: weg, of niet te laden.`;
}
