// The switch "ik ben professional": one choice, kept on the device, shown alike by every switch on
// the page and in every open tab. The choice is read before the page is drawn (delen/thema.html).
// Without a script it could do nothing, so the ones that every page has are made here.

import { make } from "./finder/html";

const KEY = "kaart-professional";

/** Heard on the document when the choice changed. */
export const CHANGED = "kaart-professional";

export function isProfessional(): boolean {
  return document.documentElement.dataset.professional !== undefined;
}

/** Put a switch in the footer and in the block for referrers, and let those of the page work. */
export function offerSwitches(): void {
  document.querySelector(".voet nav")?.after(makeSwitch("Ik ben professional"));
  document
    .querySelector("details.verwijzers")
    ?.append(makeSwitch("Altijd open: ik ben professional"));
  show();
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(".schakelaar input")) return;
    remember(target.checked);
    turn(target.checked);
  });
  addEventListener("storage", ({ key, newValue }) => {
    // Without a key everything was wiped.
    if (key === KEY || key === null) turn(Boolean(key && newValue));
  });
  // A page that comes back as it was left missed what happened since.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) turn(isRemembered());
  });
}

function makeSwitch(words: string): HTMLLabelElement {
  const box = make("input", { type: "checkbox", role: "switch" });
  return make("label", { class: "schakelaar" }, box, words);
}

function turn(on: boolean): void {
  if (on) document.documentElement.dataset.professional = "";
  else delete document.documentElement.dataset.professional;
  show();
  document.dispatchEvent(new Event(CHANGED));
}

function show(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>(".schakelaar input")) {
    box.checked = isProfessional();
  }
  const block = document.querySelector<HTMLDetailsElement>("details.verwijzers");
  if (block) place(block);
}

/** Where the block stood; made late, since a worker that shares this script has no document. */
let home: Comment | undefined;

/** Open the block and put it on top, as the styles showed it already; or put it back. */
function place(block: HTMLDetailsElement): void {
  home ??= document.createComment("verwijzers");
  if (isProfessional() === home.isConnected) return;
  const { activeElement } = document;
  const inside = block.contains(activeElement);
  if (isProfessional()) {
    block.before(home);
    block.parentElement?.querySelector(":scope > section")?.before(block);
    block.open = true;
    block.dataset.boven = "";
  } else {
    home.replaceWith(block);
    // Whoever turned the switch in it still has it before them.
    block.open = inside;
  }
  if (inside) (activeElement as HTMLElement).focus();
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, "ja");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is shut off: the choice holds for this page.
  }
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return isProfessional();
  }
}
