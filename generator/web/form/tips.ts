// Beside the form: what would make the text easier to read, and the entry easier to find.

import { find, make } from "../finder/html";
import type { Data } from "./data";

export function showTips(_form: HTMLElement, _entry: Data, _step: string): void {
  const box = find("[data-tips]");
  const tips: string[] = [];
  box.hidden = tips.length === 0;
  box.querySelector("ul")?.replaceChildren(...tips.map((tip) => make("li", {}, tip)));
}
