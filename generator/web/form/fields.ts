// The fields of the form: found by their place in an entry. They are nested as the values are.

import type { Path } from "./data";
import { rowsOf } from "./rows";

const OWNER = "[data-veld], [data-rij], [data-document]";

/** The fields that lie directly in this one, row or step. */
export function fieldsIn(box: Element): HTMLElement[] {
  const all = [...box.querySelectorAll<HTMLElement>("[data-veld]")];
  return all.filter((field) => field.parentElement?.closest(OWNER) === box);
}

/** The steps that ask for this kind of entry. */
export function stepsOf(form: Element, kind: string): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>(`[data-document="${kind}"]`)];
}

export function nameOf(field: HTMLElement): string {
  return field.dataset.veld ?? "";
}

/** The field at a place, or else the nearest around it that the form has. */
export function fieldAt(form: Element, kind: string, path: Path): HTMLElement | null {
  let boxes: Element[] = stepsOf(form, kind);
  let found: HTMLElement | null = null;
  for (const step of path) {
    const next: HTMLElement | undefined =
      typeof step === "number" && found
        ? rowsOf(found)[step]
        : (languageRow(found, String(step)) ??
          boxes.flatMap(fieldsIn).find((field) => nameOf(field) === step));
    if (!next) break;
    found = next;
    boxes = [next];
  }
  return found;
}

function languageRow(field: HTMLElement | null, language: string): HTMLElement | undefined {
  if (field?.dataset.vorm !== "talen") return undefined;
  return rowsOf(field).find((row) => languageOf(row)?.value === language);
}

export function languageOf(row: Element): HTMLSelectElement | null {
  return row.querySelector<HTMLSelectElement>("[data-taal] select");
}

/** What takes the focus when somebody is sent to a field: shown, whatever it is folded in. */
export function focusField(field: HTMLElement): void {
  for (let at: Element | null = field; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    if (at instanceof HTMLElement && at.matches("[data-veld]")) at.hidden = false;
  }
  const inputs = [...field.querySelectorAll<HTMLElement>("input, select, textarea, button")];
  const checked = inputs.find((input) => input.matches(":checked"));
  (checked ?? inputs.find((input) => input.getClientRects().length > 0))?.focus();
  field.scrollIntoView({ block: "nearest" });
}

/** What the field is called on the screen. */
export function titleOf(field: HTMLElement): string {
  const label = field.querySelector(":scope > legend, :scope > label, :scope > [data-rij-naam]");
  const own = label?.firstChild?.textContent ?? field.querySelector("strong")?.textContent;
  return (own ?? "").trim();
}
