// The ways to send a file in: a proposal on the website of the files, a mail, or by hand.

import { find } from "../finder/html";

export interface Settings {
  site: string;
  adres: string;
  /** Where a new file is proposed, with {path} or {folder} and {file}, and {text}; or empty. */
  nieuw: string;
  /** Where a file is changed, with {path}; or empty. */
  wijzig: string;
  mail: string;
  /** Where a message is made, with {title} and {text}; or empty. */
  melding: string;
  zoekadres: string;
}

export interface Result {
  title: string;
  /** Where the file stands in the catalogue. */
  path: string;
  text: string;
  isNew: boolean;
}

/** Servers refuse addresses that are longer, in characters. */
const LONGEST_ADDRESS = 7500;
/** Mail programs cut off longer ones. */
const LONGEST_MAIL = 1900;

/** The address of the page on which the new file stands ready; empty when there is none. */
export function proposal(result: Result, settings: Settings): string {
  if (!result.isNew || !settings.nieuw.includes("{text}")) return "";
  const address = fill(settings.nieuw, result);
  return address.length <= LONGEST_ADDRESS ? address : "";
}

/** The address where the text is pasted. */
export function pastePlace(result: Result, settings: Settings): string {
  if (!result.isNew) return fill(settings.wijzig, result);
  return fill(settings.nieuw, { ...result, text: "" });
}

function fill(template: string, { path, text }: Result): string {
  const cut = path.lastIndexOf("/");
  const values: Record<string, string> = {
    path: path.split("/").map(encodeURIComponent).join("/"),
    folder: path.slice(0, cut).split("/").map(encodeURIComponent).join("/"),
    file: encodeURIComponent(path.slice(cut + 1)),
    text: encodeURIComponent(text),
  };
  return template.replace(/\{(path|folder|file|text)\}/g, (_, name) => values[name] ?? "");
}

/** A mail with the files in it; too long for a mail program, it asks to paste them. */
export function mail(results: Result[], settings: Settings): { address: string; whole: boolean } {
  const [first] = results;
  const subject = `${settings.site}: ${first?.title ?? ""}`;
  const files = results.map(({ path, text }) => `Bestand: ${path}\n\n${text}`).join("\n\n");
  const hello = "Hallo,\n\nHierbij mijn aanbod voor de site.\n\n";
  const whole = mailto(settings.mail, subject, hello + files);
  if (whole.length <= LONGEST_MAIL) return { address: whole, whole: true };
  const paths = results.map(({ path }) => path).join(", ");
  const how = "druk op Ctrl+V, of houd op een telefoon je vinger hier en kies Plakken";
  const paste = `${hello}Bestand: ${paths}\n\n(Plak hier de tekst: ${how}.)\n`;
  return { address: mailto(settings.mail, subject, paste), whole: false };
}

export function filesAsText(results: Result[]): string {
  return results
    .map(({ path, text }) => (results.length > 1 ? `# ${path}\n${text}` : text))
    .join("\n");
}

/** The address that opens a mail. */
export function mailto(to: string, subject: string, body: string): string {
  const encoded = encodeURIComponent(body.replace(/\n/g, "\r\n"));
  return `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encoded}`;
}

/** Put a text on the clipboard; returns whether the browser let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The keeper's settings, from the page. */
export function settingsOf(page: HTMLElement): Settings {
  return JSON.parse(page.dataset.instellingen ?? "{}") as Settings;
}

export function templateOf(selector: string): DocumentFragment {
  return find<HTMLTemplateElement>(selector).content.cloneNode(true) as DocumentFragment;
}
