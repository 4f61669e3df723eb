// Lists in which the order counts ("the most important first"): in the order of choosing.

import { choose } from "./fill";
import { chosen } from "./read";

export function watchOrder(form: HTMLElement): void {
  form.addEventListener("change", ({ target }) => {
    const field =
      target instanceof Element ? target.closest<HTMLElement>("[data-vorm=meer]") : null;
    if (!field || !(target instanceof HTMLInputElement)) return;
    const before = (field.dataset.volgorde ?? "").split("|").filter((one) => one !== target.value);
    const there = chosen(field).map(String);
    const kept = before.filter((one) => there.includes(one));
    choose(field, target.checked ? [...kept, target.value] : kept);
  });
}
