// Parts of the page that residents see: the buttons to reach somebody, and the places.

import { icon, make } from "../finder/html";
import { asData, asText, type Data, type Value } from "./data";
import { listed } from "./words";

const NOBODY =
  "We hebben geen telefoonnummer, mailadres of website. " +
  "Vraag ernaar bij de gemeente of het wijkteam.";

export function contact(data: Data, root: string): HTMLElement[] {
  const [phone, email, website] = [data.telefoon, data.email, data.website].map(asText);
  const host = website
    ?.replace(/^https?:\/\//, "")
    .replace(/[/?#].*$/, "")
    .replace(/^www\./, "");
  const ways: [string, string, string][] = [
    [phone ?? "", "phone", `Bel\u00a0${(phone ?? "").replace(/ /g, "\u00a0")}`],
    [email ?? "", "mail", `Mail ${email}`],
    [website ?? "", "globe", `Ga naar ${host}`],
  ];
  const known = ways.filter(([value]) => value);
  const note = asText(data.toelichting);
  const notes = note ? [make("p", {}, note)] : [];
  if (known.length === 0) return [...notes, make("p", {}, NOBODY)];
  const items = known.map(([, image, words], at) => {
    const look = `knop knop--groot${at > 0 ? " knop--stil" : ""}`;
    return make("li", {}, make("a", { class: look, href: "#" }, icon(root, image), words));
  });
  return [make("ul", { class: "contact" }, ...items), ...notes];
}

export function locations(places: Value[], root: string): HTMLElement | null {
  const items: HTMLElement[] = [];
  const towns = new Set<string>();
  for (const place of places.map(asData)) {
    const lines = inLines(place);
    if (lines) items.push(item(root, ...lines));
    else towns.add(asText(place.plaats));
  }
  if (towns.size > 0) items.push(item(root, listed([...towns])));
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

function item(root: string, ...parts: (Node | string)[]): HTMLElement {
  return make("li", {}, icon(root, "map-pin"), make("div", {}, ...parts));
}
