// The buttons below a route: print it, or copy its link; and what stands on paper only.

import { find } from "../finder/html";

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
