// The questions of the page: what they say, and showing what the address says.

import { find } from "../finder/html";
import { locate, SEEKING } from "../finder/myplace";
import { type Finder, HERE, RADIUS } from "../finder/protocol";
import { isAge, radiusOf } from "../finder/state";
import type { Wish } from "./state";

/** From how many letters on names of towns are suggested. */
const ENOUGH = 2;

export class Questions {
  private readonly details = find<HTMLDetailsElement>("[data-vraag]");
  private readonly form = find<HTMLFormElement>("[data-vragen]");
  private readonly heading = find("[data-vraag-kop]");
  private readonly place = find<HTMLInputElement>("#route-plaats");
  private readonly towns = find("#route-plaatsen");
  private readonly mine = find<HTMLButtonElement>("[data-mijn-plek]");
  private readonly told = find("[data-plek-uitleg]");
  private readonly wrong = find("[data-mis]");

  constructor(sent: (wish: Wish) => void) {
    this.form.addEventListener("change", () => this.onlyUp());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      sent(this.wish());
    });
    this.place.addEventListener("input", () => this.tell(""));
    this.mine.addEventListener("click", () => this.locate());
    this.mine.hidden = !navigator.geolocation;
  }

  /** Suggest names of towns besides those that the page came with. */
  suggest(finder: () => Promise<Finder>): void {
    this.place.addEventListener("input", async () => {
      const typed = this.place.value.trim();
      if (typed.length < ENOUGH) return;
      try {
        const names = await (await finder()).placesLike(typed);
        if (typed !== this.place.value.trim()) return;
        this.towns.replaceChildren(...names.map((name) => new Option(name, name)));
      } catch {
        // Without suggestions a place can be typed as well.
      }
    });
  }

  wish(): Wish {
    const data = new FormData(this.form);
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const all = (name: string) => data.getAll(name).map(String).filter(Boolean);
    return {
      now: Number(text("trede")),
      to: Number(text("naar")),
      place: text("plaats"),
      radius: radiusOf(text("straal")),
      sectors: all("sector"),
      audiences: all("doelgroep"),
      age: isAge(text("leeftijd")) ? text("leeftijd") : "",
      level: text("taalniveau"),
      languages: all("taal"),
    };
  }

  show(wish: Wish): void {
    this.tick("trede", [String(wish.now || "")]);
    this.tick("naar", [String(wish.to || "")]);
    this.tick("sector", wish.sectors);
    this.tick("doelgroep", wish.audiences);
    this.onlyUp();
    this.fill("plaats", wish.place);
    this.tell("");
    this.fill("straal", String(wish.radius || RADIUS));
    this.fill("leeftijd", wish.age);
    this.fill("taalniveau", wish.level);
    this.fill("taal", wish.languages[0] ?? "");
    const more = wish.age || wish.level || wish.audiences.length + wish.languages.length > 0;
    if (more) find<HTMLDetailsElement>("[data-meer]").open = true;
  }

  /** Fold the questions away once they are answered. */
  fold(away: boolean): void {
    this.details.open = !away;
    this.heading.textContent = away ? "Verander je antwoorden" : "Vertel wat je wilt";
  }

  /** What still has to be said before there can be a route; empty when nothing. */
  missing({ now, place }: Wish): string {
    const parts = [now ? "" : "waar je nu staat", place ? "" : "waar je woont"].filter(Boolean);
    return parts.length > 0 ? `Kies nog ${parts.join(" en ")}.` : "";
  }

  complain(text: string): void {
    this.wrong.textContent = text;
    this.wrong.hidden = !text;
  }

  private locate(): void {
    this.tell(SEEKING);
    locate(
      () => {
        this.place.value = HERE;
        this.tell("We weten waar je bent. Dat blijft op dit apparaat.");
      },
      (said) => this.tell(said),
    );
  }

  private tell(text: string): void {
    this.mine.setAttribute("aria-pressed", String(this.place.value === HERE));
    this.told.textContent = text;
    this.told.hidden = !text;
  }

  /** Where one can go to is where one stands, or higher. */
  onlyUp(): void {
    const { now } = this.wish();
    for (const box of this.form.querySelectorAll<HTMLInputElement>('input[name="naar"]')) {
      const label = box.closest("label");
      const below = box.value !== "" && Number(box.value) < now;
      if (label) label.hidden = below && !box.checked;
    }
  }

  private tick(name: string, values: string[]): void {
    for (const box of this.form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
      box.checked = values.includes(box.value);
    }
  }

  private fill(name: string, value: string): void {
    const field = this.form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = value;
  }
}
