// The button in the header that changes between light and dark. The choice is kept on the device and
// read before the page is drawn (delen/thema.html); every open page follows it.

import { icon, make } from "./finder/html";

const KEY = "kaart-thema";
const DEVICE = "(prefers-color-scheme: dark)";

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
  const follow = (thema: string | null) => {
    if (thema) document.documentElement.dataset.thema = thema;
    else delete document.documentElement.dataset.thema;
    show();
  };
  addEventListener("storage", ({ key, newValue }) => {
    // Without a key everything was wiped.
    if (key === KEY || key === null) follow(key && newValue);
  });
  // A page that comes back as it was left missed what happened since.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) follow(remembered());
  });
  matchMedia(DEVICE).addEventListener("change", show);
  show();
  document.querySelector(".kop-balk")?.append(button);
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.thema;
  return chosen ? chosen === "donker" : matchMedia(DEVICE).matches;
}

function remember(thema: string): void {
  try {
    localStorage.setItem(KEY, thema);
  } catch {
    // Storage is shut off: the choice holds for this page.
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return document.documentElement.dataset.thema ?? null;
  }
}
