// The button in the header that changes between light and dark. The choice is kept on the device and
// read before the page is drawn (delen/thema.html).

import { icon, make } from "./finder/html";

const KEY = "kaart-thema";

/** Put the button in the header; `home` is the address of the site. */
export function offerTheme(home: string): void {
  const label = make("span");
  const show = () => {
    label.textContent = isDark() ? "Licht" : "Donker";
  };
  const button = make(
    "button",
    { class: "themaknop", type: "button" },
    icon(home, "sun-moon"),
    label,
  );
  button.addEventListener("click", () => {
    const thema = isDark() ? "licht" : "donker";
    document.documentElement.dataset.thema = thema;
    remember(thema);
    show();
  });
  show();
  document.querySelector(".kop-balk")?.append(button);
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.thema;
  return chosen ? chosen === "donker" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function remember(thema: string): void {
  try {
    localStorage.setItem(KEY, thema);
  } catch {
    // Storage is shut off: the choice holds for this page.
  }
}
