// The fields of a location: suggestions for the town, and the point on the map filled in from it.

import { make } from "../finder/html";
import { fieldsIn, nameOf } from "./fields";
import type { Towns } from "./gazetteer";
import { type Address, findAddresses } from "./locatieserver";
import type { Sources } from "./sources";

const ENOUGH = 2;
const LIST = "plaatsnamen";
const DECIMALS = 4;

type Input = HTMLInputElement | HTMLSelectElement;

export class Places {
  private readonly towns: Towns;
  private readonly sources: Sources;
  private readonly service: string;
  private readonly changed: () => void;
  private readonly list = make("datalist", { id: LIST });

  constructor(
    form: HTMLElement,
    towns: Towns,
    sources: Sources,
    service: string,
    changed: () => void,
  ) {
    this.towns = towns;
    this.sources = sources;
    this.service = service;
    this.changed = changed;
    form.append(this.list);
    form.addEventListener("focusin", ({ target }) => this.prepare(target));
    form.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLElement) delete target.dataset.vanzelf;
      this.suggest(target);
    });
    form.addEventListener("change", ({ target }) => this.fill(target));
  }

  private prepare(target: EventTarget | null): void {
    // What was filled in for somebody gives way to what is typed.
    if (target instanceof HTMLInputElement && "vanzelf" in target.dataset) target.select();
    const row = target instanceof Element ? target.closest<HTMLElement>("[data-rij]") : null;
    const town = row && partOf(row, "plaats");
    if (!row || !town) return;
    town.setAttribute("list", LIST);
    if (this.service && !row.querySelector("[data-zoekadres]")) this.offerLookup(row);
  }

  private async suggest(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLInputElement) || !isTown(target)) return;
    const typed = target.value.trim();
    if (typed.length < ENOUGH) return;
    try {
      const names = await this.towns.like(typed);
      if (typed !== target.value.trim()) return;
      this.list.replaceChildren(...names.map((value) => make("option", { value })));
    } catch {
      // Without suggestions a place can be typed as well.
    }
  }

  /** After a town: its point, unless somebody knows a better one, and its municipality. */
  private async fill(target: EventTarget | null): Promise<void> {
    if (!(target instanceof HTMLInputElement) || !isTown(target)) return;
    const row = target.closest<HTMLElement>("[data-rij]");
    // At once where it can be: the next field that gets the focus is one of those filled in.
    if (!this.towns.isLoaded) await this.towns.load().catch(() => {});
    const spot = this.towns.find(target.value);
    const [point, precision, municipality] = ["punt", "precisie", "gemeente"].map(
      (name) => row && partOf(row, name),
    ) as (Input | null)[];
    if (spot && (!point?.value || precision?.value === "plaats")) {
      set(point, spot.point.map((degrees) => degrees.toFixed(DECIMALS)).join(", "));
      set(precision, "plaats");
    }
    const known = this.sources.municipalityOf(spot?.name ?? target.value.trim());
    if (municipality !== document.activeElement && !municipality?.value) set(municipality, known);
    this.changed();
  }

  private offerLookup(row: HTMLElement): void {
    const button = make(
      "button",
      { type: "button", class: "knop knop--stil", "data-zoekadres": "" },
      "Zoek dit adres op",
    );
    const note = "Je adres gaat dan naar PDOK, de kaartdienst van de overheid.";
    const answer = make("div", { role: "status" });
    const box = make(
      "div",
      { class: "formveld" },
      button,
      make("p", { class: "hulp" }, note),
      answer,
    );
    button.addEventListener("click", () => this.lookUp(row, answer));
    const after = partOf(row, "gemeente")?.closest("[data-veld]");
    after?.after(box);
  }

  private async lookUp(row: HTMLElement, answer: HTMLElement): Promise<void> {
    const words = ["adres", "postcode", "plaats"].map((name) => partOf(row, name)?.value.trim());
    const asked = words.filter(Boolean).join(" ");
    if (!words[0]) {
      answer.textContent = "Vul eerst de straat en het huisnummer in.";
      return;
    }
    answer.textContent = "We zoeken het op…";
    try {
      const found = await findAddresses(this.service, asked);
      answer.textContent = found.length > 0 ? "" : "Dit adres is niet gevonden. Kijk het na.";
      answer.append(...found.map((one) => this.choice(row, one, answer)));
    } catch {
      answer.textContent = "De kaartdienst geeft geen antwoord. Je kunt gewoon verdergaan.";
    }
  }

  private choice(row: HTMLElement, address: Address, answer: HTMLElement): HTMLElement {
    const button = make("button", { type: "button", class: "knop knop--stil" }, address.shown);
    button.addEventListener("click", () => {
      set(partOf(row, "postcode"), address.postcode);
      set(partOf(row, "plaats"), address.town);
      set(partOf(row, "gemeente"), address.municipality);
      set(partOf(row, "punt"), address.point.join(", "));
      set(partOf(row, "precisie"), "adres");
      answer.textContent = `Ingevuld: ${address.shown}.`;
      this.changed();
    });
    return button;
  }
}

function isTown(input: HTMLInputElement): boolean {
  const field = input.closest<HTMLElement>("[data-veld]");
  const row = field?.closest<HTMLElement>("[data-rij]");
  return Boolean(field && row && nameOf(field) === "plaats" && partOf(row, "punt"));
}

function partOf(row: HTMLElement, name: string): Input | null {
  const field = fieldsIn(row).find((one) => nameOf(one) === name);
  return field?.querySelector<Input>("input, select") ?? null;
}

function set(input: Input | null | undefined, value: string): void {
  if (!input || !value) return;
  input.value = value;
  input.dataset.vanzelf = "";
}
