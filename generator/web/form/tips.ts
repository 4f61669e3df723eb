// Beside the form: what would make the text easier to read, and the entry easier to find.

import { type FindHint, findability, type ReadingHint, readingHints } from "../entrycheck";
import { find, make } from "../finder/html";
import { asText, type Data } from "./data";
import { fieldAt, focusField, titleOf } from "./fields";

/** More than a few at a time would be read by nobody. */
const MOST = 4;
/** The fields with texts for residents. */
const TEXTS = ["kort", "wat", "doel", "toelichting_doelgroep", "wanneer_toelichting", "aanmelden"];

type Go = (step: string) => void;

/** Tips for the step that is shown; in the last step all of them. `go` shows another step. */
export function showTips(form: Element, entry: Data, step: string, go: Go): void {
  const box = find("[data-tips]");
  const isHere = (field: HTMLElement | null) => step === "insturen" || stepOf(field) === step;
  const items: HTMLElement[] = [];
  for (const name of TEXTS) {
    const field = fieldAt(form, "aanbod", [name]);
    if (!isHere(field)) continue;
    for (const hint of readingHints(asText(entry[name]))) items.push(aboutReading(hint, field, go));
  }
  const names = Object.keys(entry);
  const begun = names.some((name) => stepOf(fieldAt(form, "aanbod", [name])) === step);
  for (const hint of begun || step === "insturen" ? findability(entry) : []) {
    const field = fieldAt(form, "aanbod", hint.path);
    if (isHere(field)) items.push(aboutFinding(hint, field, go));
  }
  box.hidden = items.length === 0;
  box.querySelector("ul")?.replaceChildren(...items.slice(0, MOST));
}

function aboutReading(hint: ReadingHint, field: HTMLElement | null, go: Go): HTMLElement {
  const quote = make("q", {});
  let at = 0;
  for (const { start, end } of hint.words) {
    quote.append(hint.sentence.slice(at, start - hint.start));
    quote.append(make("mark", {}, hint.sentence.slice(start - hint.start, end - hint.start)));
    at = end - hint.start;
  }
  quote.append(hint.sentence.slice(at));
  return make("li", {}, link(field, `${field ? titleOf(field) : ""}:`, go), hint.why, quote);
}

function aboutFinding({ what, why }: FindHint, field: HTMLElement | null, go: Go): HTMLElement {
  return make("li", {}, link(field, `${what}.`, go), why);
}

/** Words that lead to the field. */
function link(field: HTMLElement | null, words: string, go: Go): HTMLElement {
  if (!field) return make("strong", {}, words);
  const made = make("button", { type: "button", class: "alslink" }, words);
  made.addEventListener("click", () => {
    go(stepOf(field));
    focusField(field);
  });
  return made;
}

function stepOf(field: HTMLElement | null): string {
  return field?.closest<HTMLElement>("[data-stap]")?.dataset.stap ?? "";
}
