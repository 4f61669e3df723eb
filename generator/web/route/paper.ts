// A route on paper: the button for it, what stands there only, and whether all of it fits on a sheet.

import { find } from "../finder/html";

/** What an A4 has room for besides the heading and the picture, in lines of small type. */
const ROOM = 42;
/** About how many letters fit on a line of a step, and of the fallback beside it. */
const WIDE = 68;
const NARROW = 36;

/** Estimate whether steps fit on a sheet as they are; otherwise they are printed in short. */
export function fitsOnPaper(items: readonly Element[]): boolean {
  const lines = items.map((item) => {
    const beside = linesOf(item.querySelectorAll(".route-vangnet :is(h4, p, a, span, em)"), NARROW);
    const own = item.querySelectorAll(
      ".route-stap-kop, h3, .kaartje-wie, .route-stap-kort, .route-bereik, .route-let-op, " +
        ".route-waarom li:nth-child(-n + 2), .route-gat > p",
    );
    return Math.max(beside, linesOf(own, WIDE)) + 1;
  });
  return lines.reduce((sum, count) => sum + count, 0) <= ROOM;
}

function linesOf(elements: Iterable<Element>, wide: number): number {
  return [...elements].reduce(
    (sum, { textContent }) => sum + Math.ceil((textContent?.length ?? 0) / wide),
    0,
  );
}

export function offerPaper(element: HTMLElement, site: string): void {
  find("[data-print]", element).addEventListener("click", () => print());
  const address = find("[data-adres]", element);
  const write = () => {
    const day = new Date().toLocaleDateString("nl-NL", { dateStyle: "long" });
    const home = site || new URL("..", location.href).href;
    address.textContent = `Gemaakt op ${day}. Kijk voor meer op ${home}`;
  };
  addEventListener("beforeprint", write);
  write();
  const button = find<HTMLButtonElement>("[data-deel-link]", element);
  const label = find("span", button);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      label.textContent = "De link is gekopieerd";
    } catch {
      label.textContent = "Kopieer het adres boven in je browser";
    }
  });
}
