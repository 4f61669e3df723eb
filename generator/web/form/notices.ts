// What is said of drafts: that one was found, is kept, or does not fit this form any more.

import { find } from "../finder/html";
import { type Draft, draftsAside } from "./draft";

export function tellDraft({ saved }: Draft): void {
  const day = new Date(saved);
  const shown = day.toLocaleString("nl-NL", { dateStyle: "long", timeStyle: "short" });
  const when = Number.isNaN(day.getTime()) ? "" : ` van ${shown}`;
  find("[data-concept]").hidden = false;
  find("[data-concept-tekst]").textContent = `Je was al begonnen. Dit is je concept${when}.`;
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
