// The first step: what somebody wants to do, for which organisation, and with which offering.

import { find, make } from "../finder/html";
import { asText, type Data } from "./data";
import type { Missing } from "./errors";
import { parseEntry } from "./parse";
import { type Organisation, PROVIDER_FILE, type Sources } from "./sources";
import type { Place } from "./trail";

export type Task = "nieuw" | "wijzig" | "klopt" | "stopt";

export class Start {
  private readonly sources: Sources;
  private readonly changed: () => void;
  private readonly name = find<HTMLInputElement>("#organisatie");
  private readonly status = find("#organisatie-status");
  private readonly which = find<HTMLSelectElement>("#welk-aanbod");
  private readonly last = find<HTMLInputElement>("#laatste-dag");
  private turn = 0;

  constructor(form: HTMLElement, sources: Sources, changed: () => void) {
    this.sources = sources;
    this.changed = changed;
    this.name.addEventListener("input", () => this.organisationChanged());
    for (const input of form.querySelectorAll("input[name=taak]")) {
      input.addEventListener("change", () => {
        this.show();
        changed();
      });
    }
    this.which.addEventListener("change", changed);
    this.last.addEventListener("change", changed);
    sources.ready.then(
      () => {
        const options = sources.all.map(({ name }) => make("option", { value: name }));
        find("#organisaties").replaceChildren(...options);
        // Somebody may have typed a name already.
        this.show();
      },
      () => this.tell("De lijst met organisaties is er nu niet. Ben je online?"),
    );
  }

  get task(): Task {
    return (find<HTMLInputElement>("input[name=taak]:checked").value || "nieuw") as Task;
  }

  /** The organisation as it stands on the site; undefined for a new one. */
  get organisation(): Organisation | undefined {
    return this.sources.byName(this.name.value);
  }

  get organisationName(): string {
    return this.name.value.trim();
  }

  /** The file that is changed; empty for something new. */
  get file(): string {
    return this.task === "nieuw" ? "" : this.which.value;
  }

  get lastDay(): string {
    return this.last.value;
  }

  /** What this step says, beside the step and the file that somebody is at. */
  place(step: string, target: string): Place {
    const { task, organisationName: organisation, lastDay } = this;
    return { step, task, organisation, target, lastDay };
  }

  async set(task: string, organisation: string, file: string, lastDay: string): Promise<void> {
    const radio = document.querySelector<HTMLInputElement>(`input[name=taak][value="${task}"]`);
    if (radio) radio.checked = true;
    this.name.value = organisation;
    this.last.value = lastDay;
    await this.show(file);
  }

  /** Say at each field what is missing there; returns that, and nothing when one can go on. */
  check(): Missing[] {
    const missing = this.missing();
    for (const id of ["organisatie", "welk-aanbod", "laatste-dag"]) {
      const words = missing.find((one) => one.id === id)?.words ?? "";
      const place = find(`#${id}-fout`);
      place.hidden = words === "";
      place.textContent = words;
      find(`#${id}`).setAttribute("aria-invalid", String(words !== ""));
    }
    return missing;
  }

  /** What is still missing of what is asked now. */
  missing(): Missing[] {
    if (!this.organisationName) {
      return [{ id: "organisatie", words: "Vul de naam van de organisatie in." }];
    }
    if (this.task === "nieuw") return [];
    if (!this.organisation) {
      const words = "Deze organisatie staat nog niet op de site. Kies een naam uit de lijst.";
      return [{ id: "organisatie", words }];
    }
    const missing: Missing[] = [];
    if (!this.which.value) {
      missing.push({ id: "welk-aanbod", words: "Kies om welk aanbod het gaat." });
    }
    if (this.task === "stopt" && !this.lastDay) {
      missing.push({ id: "laatste-dag", words: "Vul de laatste dag in." });
    }
    return missing;
  }

  private organisationChanged(): void {
    this.show();
    this.changed();
  }

  private async show(file = this.which.value): Promise<void> {
    const turn = ++this.turn;
    const known = this.organisation;
    this.describe(known);
    if (this.organisationName) find("#organisatie-fout").hidden = true;
    const choosing = this.task !== "nieuw" && known !== undefined;
    find("[data-kies-aanbod]").hidden = !choosing;
    find("[data-kies-dag]").hidden = !(choosing && this.task === "stopt");
    if (!known || !choosing) return;
    try {
      const files = await this.sources.files(known.id);
      if (turn === this.turn) this.offer(files, file);
    } catch {
      this.tell("We kunnen het aanbod nu niet ophalen. Ben je online?");
    }
  }

  private offer(files: Map<string, string>, chosen: string): void {
    const entries = [...files].filter(([name]) => name !== PROVIDER_FILE);
    const options = entries.map(([value, text]) => make("option", { value }, title(text) || value));
    options.sort((a, b) => a.text.localeCompare(b.text, "nl"));
    if (this.task !== "stopt") {
      options.push(make("option", { value: PROVIDER_FILE }, "De gegevens van de organisatie zelf"));
    }
    this.which.replaceChildren(make("option", { value: "" }, "Kies"), ...options);
    this.which.value = chosen;
    if (this.which.selectedIndex < 0) this.which.value = "";
  }

  private describe(known: Organisation | undefined): void {
    const typed = this.organisationName;
    if (known) this.tell(`${known.name} staat al op de site.`);
    else if (typed.length < 3) this.tell("");
    else this.suggest(typed);
  }

  private suggest(typed: string): void {
    const near = this.sources.like(typed).map(({ name }) => {
      const button = make("button", { type: "button", class: "alslink" }, name);
      button.addEventListener("click", () => {
        this.name.value = name;
        this.organisationChanged();
        this.name.focus();
      });
      return button;
    });
    const fresh =
      this.task === "nieuw"
        ? "Deze organisatie is nieuw. We stellen er straks een paar vragen over."
        : "";
    this.status.replaceChildren(
      ...(near.length > 0 ? ["Bedoel je: ", ...near.flatMap((one) => [one, " "]), "? "] : []),
      fresh,
    );
  }

  private tell(words: string): void {
    this.status.textContent = words;
  }
}

function title(text: string): string {
  const entry: Data | null = parseEntry(text);
  return asText(entry?.naam);
}
