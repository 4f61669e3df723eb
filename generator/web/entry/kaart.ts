// What every page has besides: the switches between light and dark, and for professionals.

import { offerSwitches } from "../professional";

const KEY = "kaart-thema";
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>(".themaknop");

function isDark(): boolean {
  const chosen = root.dataset.thema;
  return chosen ? chosen === "donker" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function show(label: HTMLElement): void {
  label.textContent = isDark() ? "Licht" : "Donker";
}

function remember(thema: string): void {
  try {
    localStorage.setItem(KEY, thema);
  } catch {
    // Storage is shut off: the choice holds for this page.
  }
}

const label = button?.querySelector("span");
if (button && label) {
  show(label);
  button.hidden = false;
  button.addEventListener("click", () => {
    const thema = isDark() ? "licht" : "donker";
    root.dataset.thema = thema;
    remember(thema);
    show(label);
  });
}

offerSwitches();
