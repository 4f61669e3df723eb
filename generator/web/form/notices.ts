// What is said above the form: what is changed, and that a draft was found, is kept or is too old.

import { find } from "../finder/html";
import { asText } from "./data";
import { type Draft, draftsAside } from "./draft";
import type { Subject } from "./subject";

/** Whoever changes something sees what it is, on every step. */
export function tellSubject({ standing, organisationName }: Subject): void {
  const place = find("[data-onderwerp]");
  place.hidden = standing === null;
  const name = asText(standing?.data.naam);
  place.textContent = name === organisationName ? name : `${name}, ${organisationName}`;
}

export function tellDraft({ saved, organisation }: Draft): void {
  const day = new Date(saved);
  const shown = day.toLocaleString("nl-NL", { dateStyle: "long", timeStyle: "short" });
  const when = Number.isNaN(day.getTime()) ? "" : ` van ${shown}`;
  find("[data-concept]").hidden = false;
  const whose = organisation ? ` voor ${organisation}` : "";
  const words = `Je was al begonnen${whose}. Dit is je concept${when}.`;
  find("[data-concept-tekst]").textContent = words;
}

export function tellKept(kept: boolean): void {
  find("[data-bewaard]").textContent = kept
    ? "Wat je invult, blijft bewaard op dit apparaat."
    : "Je browser kan dit niet bewaren. Maak het in één keer af.";
}

export function tellOldDrafts(): void {
  const old = draftsAside();
  find("[data-oud]").hidden = old.length === 0;
  find("[data-oud-tekst]").textContent = old.join("\n\n");
}
