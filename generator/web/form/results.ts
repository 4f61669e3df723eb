// The last step: each file with the ways to send it in, as far as the keeper has set them up.

import { find } from "../finder/html";
import {
  copy,
  filesAsText,
  mail,
  pastePlace,
  proposal,
  type Result,
  type Settings,
  templateOf,
} from "./send";

const addresses: string[] = [];

/** Show the files; `sent` is told when somebody chose a way. */
export function showResults(results: Result[], settings: Settings, sent: () => void): void {
  for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
  const blocks = results.map((result, at) => block(result, at, results, settings));
  find("[data-meer]").hidden = results.length < 2;
  const box = find("[data-bestanden]");
  box.replaceChildren(...blocks);
  for (const way of box.querySelectorAll("a[href], button")) way.addEventListener("click", sent);
}

function block(result: Result, at: number, all: Result[], settings: Settings): DocumentFragment {
  const made = templateOf("template[data-bestand]");
  const part = <E extends HTMLElement>(selector: string) => made.querySelector<E>(selector);
  const many = all.length > 1;
  write(part("[data-bestand-titel]"), many ? `${at + 1}. ${result.title}` : result.title);
  write(part("[data-pad]"), result.path);
  write(part("[data-tekst]"), result.text);
  propose(part, result, settings);
  // One mail holds all files, and stands at the last of them.
  const mailPart = part("[data-wijze=mail]");
  if (mailPart && at < all.length - 1) mailPart.remove();
  else if (mailPart) offerMail(part, all, settings);
  const save = part<HTMLAnchorElement>("[data-download]");
  if (save) {
    save.href = URL.createObjectURL(new Blob([result.text], { type: "application/yaml" }));
    addresses.push(save.href);
    save.download = result.path.slice(result.path.lastIndexOf("/") + 1);
  }
  for (const button of made.querySelectorAll<HTMLElement>("[data-kopieer]")) {
    button.addEventListener("click", () => copyWith(button, result.text));
  }
  return made;
}

type Part = <E extends HTMLElement>(selector: string) => E | null;

function propose(part: Part, result: Result, settings: Settings): void {
  const address = proposal(result, settings);
  const ready = part("[data-wijze=voorstel]");
  const pasting = part("[data-wijze=plakken]");
  if (!ready || !pasting) return;
  part("[data-voorstel]")?.setAttribute("href", address);
  const place = pastePlace(result, settings);
  part("[data-open]")?.setAttribute("href", place);
  if (address) pasting.remove();
  else ready.remove();
  pasting.hidden = !place;
  // Something new is pasted into an empty page.
  part(result.isNew ? "[data-vervang]" : "[data-leeg]")?.remove();
}

function offerMail(part: Part, all: Result[], settings: Settings): void {
  const { address, whole } = mail(all, settings);
  const link = part<HTMLAnchorElement>("[data-mail]");
  if (!link) return;
  link.href = address;
  if (whole) return;
  write(
    part("[data-mail-uitleg]"),
    "Je mailprogramma gaat open. De tekst is te lang voor een link. We kopiëren hem voor je: plak hem in de mail met Ctrl+V. Op een telefoon: houd je vinger op de mail en kies Plakken.",
  );
  link.addEventListener("click", () => copy(filesAsText(all)));
}

async function copyWith(button: HTMLElement, text: string): Promise<void> {
  const label = button.querySelector("span");
  const done = await copy(text);
  if (label) label.textContent = done ? "Gekopieerd" : "Lukt niet. Open ‘Bekijk het bestand’.";
}

function write(element: HTMLElement | null, text: string): void {
  if (element) element.textContent = text;
}
