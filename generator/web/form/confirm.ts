// "Dit klopt nog" in one click, for who cannot or will not change the file: a mail to the keeper,
// or a message where the keeper gets them, with one line that says it.

import { find } from "../finder/html";
import { isoDay } from "./data";
import { mailto, type Settings } from "./send";
import type { Subject } from "./subject";

/** Show it for who says so, where the keeper has an address; `sent` is told of a click. */
export function showConfirm(subject: Subject, settings: Settings, sent: () => void): void {
  const box = find("[data-klopt]");
  const able = settings.mail !== "" || settings.melding !== "";
  box.hidden = !(able && subject.task === "klopt" && subject.standing);
  if (box.hidden) return;
  const id = subject.kind === "aanbieder" ? subject.providerId : subject.idOf({});
  const title = `${id} klopt nog`;
  const text = `${title} op ${isoDay(new Date())}.\n\n${pageOf(id, subject, settings)}\n`;
  const ways = {
    "[data-klopt-mail]": mailto(settings.mail, title, text),
    "[data-klopt-melding]": filled(settings.melding, title, text),
  };
  for (const [way, address] of Object.entries(ways)) {
    const link = box.querySelector<HTMLAnchorElement>(way);
    if (!link) continue;
    link.href = address;
    link.onclick = sent;
  }
}

/** The address of the page that somebody looked at. */
function pageOf(id: string, { kind }: Subject, { adres }: Settings): string {
  const site = adres ? `${adres.replace(/\/+$/, "")}/` : new URL("../", location.href).href;
  return `${site}${kind}/${id}/`;
}

function filled(template: string, title: string, text: string): string {
  const values: Record<string, string> = { title, text };
  return template.replace(/\{(title|text)\}/g, (_, name) => encodeURIComponent(values[name] ?? ""));
}
