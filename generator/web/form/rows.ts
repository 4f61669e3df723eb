// Lists in an entry (locations, times, sources): rows that are added and taken away.

const PLACE = "__";
let made = 0;

export function rowsOf(field: Element): HTMLElement[] {
  const box = field.querySelector(":scope > [data-rijen]");
  return box ? ([...box.children] as HTMLElement[]) : [];
}

/** Add a row at the end; every id in it gets a number of its own. */
export function addRow(field: Element): HTMLElement {
  const template = field.querySelector<HTMLTemplateElement>(":scope > template");
  const box = field.querySelector(":scope > [data-rijen]");
  const row = template?.content.firstElementChild?.cloneNode(true);
  if (!box || !(row instanceof HTMLElement)) throw new Error("a list without rows");
  made++;
  for (const element of row.querySelectorAll("[id], [for], [name], [aria-describedby]")) {
    for (const name of ["id", "for", "name", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.split(PLACE).join(String(made)));
    }
  }
  box.append(row);
  number(field);
  return row;
}

export function clearRows(field: Element): void {
  field.querySelector(":scope > [data-rijen]")?.replaceChildren();
}

/** Listen to the buttons of all lists; `changed` is told after a row came or went. */
export function watchRows(form: HTMLElement, changed: (row: HTMLElement | null) => void): void {
  form.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    const field = button?.closest("[data-veld]");
    if (!button || !field) return;
    if ("erbij" in button.dataset) {
      const row = addRow(field);
      changed(row);
      row.querySelector<HTMLElement>("input, select, textarea")?.focus();
    } else if ("weg" in button.dataset) {
      button.closest("[data-rij]")?.remove();
      number(field);
      changed(null);
      field.querySelector<HTMLElement>("[data-erbij]")?.focus();
    }
  });
}

function number(field: Element): void {
  const button = field.querySelector<HTMLElement>(":scope > p > [data-erbij]");
  const name = button?.dataset.erbij ?? "";
  const words = button?.querySelector("span");
  const rows = rowsOf(field);
  if (words) words.textContent = `Voeg ${rows.length > 0 ? "nog een" : "een"} ${name} toe`;
  rows.forEach((row, at) => {
    const label = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${at + 1}`;
    row.setAttribute("aria-label", label);
    const shown = row.querySelector("[data-rij-naam]");
    if (shown) shown.textContent = label;
    row.querySelector("[data-weg]")?.setAttribute("aria-label", `Haal weg: ${name} ${at + 1}`);
  });
}
