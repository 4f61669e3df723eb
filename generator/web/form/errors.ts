// Mistakes on the screen, as govuk-frontend shows them: a list on top that leads to the fields, and
// the same words at each field.

import { find, make } from "../finder/html";
import { focusField, titleOf } from "./fields";
import { type Found, sentence } from "./problems";

/** Put the words at the fields; what stood at others goes. Fields without words are right. */
export function markFields(form: Element, found: Found[], mend: (found: Found) => void): void {
  for (const field of form.querySelectorAll<HTMLElement>(".formveld--fout")) unmark(field);
  for (const one of found) if (one.field) mark(one.field, one, mend);
}

function mark(field: HTMLElement, found: Found, mend: (found: Found) => void): void {
  const { problem } = found;
  const place = field.querySelector<HTMLElement>(".veldfout");
  if (!place) return;
  field.classList.add("formveld--fout");
  const level = problem.level === "fout" ? "Let op" : "Kijk na";
  const words = `${sentence(problem.message)} ${problem.remedy}`.trim();
  if (place.hidden)
    place.replaceChildren(make("span", { class: "visueel-verborgen" }, `${level}: `));
  else place.append(make("br"));
  place.append(words);
  if (problem.better !== undefined) {
    const button = make("button", { type: "button", class: "alslink" }, "Verander het voor mij");
    button.addEventListener("click", () => mend(found));
    place.append(" ", button);
  }
  place.hidden = false;
  for (const input of inputsOf(field)) input.setAttribute("aria-invalid", "true");
}

function unmark(field: HTMLElement): void {
  field.classList.remove("formveld--fout");
  const place = field.querySelector<HTMLElement>(".veldfout");
  place?.replaceChildren();
  if (place) place.hidden = true;
  for (const input of inputsOf(field)) input.removeAttribute("aria-invalid");
}

/** Only what a screen reader may call wrong: a group is none of those. */
function inputsOf(field: HTMLElement): HTMLElement[] {
  if (field.matches("fieldset, [data-rij]")) return [];
  return [...field.querySelectorAll<HTMLElement>("input, select, textarea")];
}

/** Fill a list with links to the fields; `go` shows the step that a field stands in. */
export function listProblems(box: HTMLElement, found: Found[], go: (found: Found) => void): void {
  list(
    box,
    found.map((one) => link(one, go)),
  );
}

/** A field of the first step, by its id, and what to do there. */
export interface Missing {
  id: string;
  words: string;
}

/** List what one cannot go on without, and lead there; returns whether there is anything. */
export function listMissing(box: HTMLElement, missing: Missing[]): boolean {
  const links = missing.map(({ id, words }) => leading(id, words, () => find(`#${id}`).focus()));
  list(box, links);
  find("[data-toch-vak]").hidden = missing.length > 0;
  if (missing.length > 0) box.focus();
  return missing.length > 0;
}

function list(box: HTMLElement, items: Node[]): void {
  box.hidden = items.length === 0;
  box.querySelector("ul")?.replaceChildren(...items.map((item) => make("li", {}, item)));
}

function leading(id: string, words: string, act: () => void): HTMLElement {
  const made = make("a", { href: `#${id}` }, words);
  made.addEventListener("click", (event) => {
    event.preventDefault();
    act();
  });
  return made;
}

function link(found: Found, go: (found: Found) => void): Node {
  const { field, problem } = found;
  const title = field ? titleOf(field) : "";
  const said = sentence(problem.message);
  const named = said.toLowerCase().includes(title.toLowerCase()) ? said : `${title}: ${said}`;
  // At the end the mistakes of two files stand together, and both have a name and a sentence.
  const step = field?.closest<HTMLElement>("[data-document=aanbieder][hidden]");
  const words = step ? `${step.dataset.titel ?? ""}: ${named}` : named;
  if (!field) return document.createTextNode(words);
  return leading(firstId(field), words, () => {
    go(found);
    focusField(field);
  });
}

function firstId(field: HTMLElement): string {
  return field.querySelector("input[id], select[id], textarea[id], button[id]")?.id ?? "";
}
