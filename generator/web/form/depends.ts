// Fields that only make sense after a certain answer; until then they are out of the way.

import { fieldAt } from "./fields";

/** A field, the field that it depends on, and the answers after which it is asked. */
const AFTER: [field: string, on: string, answers: string[]][] = [
  ["prijs", "kosten", ["betaald", "vrijwillige-bijdrage"]],
  ["naar_trede", "richting", ["ontwikkeling"]],
];

export function showDepending(form: Element): void {
  for (const [name, on, answers] of AFTER) {
    const field = fieldAt(form, "aanbod", [name]);
    const asked = fieldAt(form, "aanbod", [on]);
    if (!field || !asked) continue;
    const answer = asked.querySelector<HTMLInputElement>("input:checked")?.value ?? "";
    const empty = ![...field.querySelectorAll("input, select")].some(
      (input) => (input as HTMLInputElement).value !== "",
    );
    field.hidden = empty && !answers.includes(answer);
  }
}
