// Parts of the page that residents see: the buttons to reach somebody, and the places.

import { make } from "../finder/html";
import { asData, asText, type Data, type Value } from "./data";
import { listed } from "./words";

const NOBODY =
  "We hebben geen telefoonnummer, mailadres of website. " +
  "Vraag ernaar bij de gemeente of het wijkteam.";

export function contact(data: Data): HTMLElement[] {
  const [phone, email, website] = [data.telefoon, data.email, data.website].map(asText);
  const host = website
    ?.replace(/^https?:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/^www\./, "");
  // The page does nothing here, but the kind of a link chooses its icon.
  const ways: [string, string, string][] = [
    [phone ?? "", "tel:", `Bel\u00a0${(phone ?? "").replace(/ /g, "\u00a0")}`],
    [email ?? "", "mailto:", `Mail ${email}`],
    [website ?? "", "#", `Ga naar ${host}`],
  ];
  const known = ways.filter(([value]) => value);
  const note = asText(data.toelichting);
  const notes = note ? [make("p", {}, note)] : [];
  if (known.length === 0) return [...notes, make("p", {}, NOBODY)];
  const items = known.map(([, href, words], at) =>
    make("li", {}, make("a", { class: at > 0 ? "knop knop--stil" : "knop", href }, words)),
  );
  return [make("ul", { class: "contact" }, ...items), ...notes];
}

export function locations(places: Value[]): HTMLElement | null {
  const items: HTMLElement[] = [];
  const towns = new Set<string>();
  for (const place of places.map(asData)) {
    const lines = inLines(place);
    if (lines) items.push(item(...lines));
    else towns.add(asText(place.plaats));
  }
  if (towns.size > 0) items.push(item(listed([...towns])));
  return items.length > 0 ? make("ul", { class: "locaties" }, ...items) : null;
}

function inLines(place: Data): (Node | string)[] | null {
  const [name, address, area, transport] = [place.naam, place.adres, place.wijk, place.ov].map(
    asText,
  );
  if (!name && !address && !area && !transport) return null;
  const town = [asText(place.postcode), asText(place.plaats)].filter(Boolean).join(" ");
  const where = [address, town].filter(Boolean).join(", ") + (area ? ` (${area})` : "");
  return [
    ...(name ? [make("strong", {}, name), make("br")] : []),
    where,
    ...(transport ? [make("br"), transport] : []),
  ];
}

function item(...parts: (Node | string)[]): HTMLElement {
  return make("li", {}, make("div", {}, ...parts));
}
