// Shows one of several tables on a page. Without this they stand below each other, and the links
// lead to them.

export function oneAtATime(page: ParentNode, place: Location): void {
  const tables = [...page.querySelectorAll<HTMLElement>("[data-matrix]")];
  const links = [...page.querySelectorAll<HTMLElement>("[data-tabel]")];
  const [first] = tables;
  if (!first) return;

  const show = () => {
    const shown = tables.find((table) => `#${table.id}` === place.hash) ?? first;
    for (const table of tables) table.hidden = table !== shown;
    for (const link of links) {
      if (link.dataset.tabel === shown.id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };

  addEventListener("hashchange", show);
  show();
}
