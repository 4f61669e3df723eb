// What a shortlist needs of an offering, read from the offering's own page.
//
// Only texts are taken, never elements, so nothing of one page can do anything in another.

import { PART } from "./text";

export interface Point {
  lat: number;
  lon: number;
  /** "adres", "postcode" or "plaats". */
  precision: string;
}

/** The texts in another language, as far as the provider gave them. */
export interface Translation {
  language: string;
  /** What the language calls itself. */
  ownName: string;
  direction: "ltr" | "rtl";
  name: string;
  summary: string;
  what: string[];
}

export type Fact = readonly [name: string, lines: string[]];

/** Lists of texts are lines; what a page does not say is empty. */
export interface Offering {
  id: string;
  name: string;
  provider: string;
  place: string;
  kind: string;
  summary: string;
  rungs: number[];
  notices: string[];
  what: string[];
  audience: Fact[];
  when: string[];
  where: string[];
  transport: string[];
  points: Point[];
  cost: string[];
  start: string[];
  phone: string;
  email: string;
  website: string;
  referrers: Fact[];
  translations: Translation[];
}

/** Read an offering's page; null when this is another page. */
export function readOffering(html: string, id: string): Offering | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.querySelector(`[data-keuze="${id}"]`)) return null;
  const part = (name: string) => page.querySelector(`[data-stuk="${name}"]`);
  const where = part("waar");
  const start = page.querySelector(".start");
  const link = (kind: string) => start?.querySelector(`.contact a[href^="${kind}:"]`) ?? null;
  const transport = [...(where?.querySelectorAll(".ov") ?? [])];
  const roads = transport.map(textOf);
  const map = where?.querySelector('a[href*="beeld=kaart"]')?.parentElement;
  for (const element of [...transport, ...(map ? [map] : [])]) element.remove();
  return {
    id,
    name: textOf(page.querySelector("h1")),
    provider: textOf(page.querySelector(".van a")),
    place: textOf(page.querySelector(".van .kaartje-plaats")),
    kind: textOf(page.querySelector(".aanbod-kop .bovenkop")),
    summary: textOf(page.querySelector(".aanbod-kop .inleiding")),
    rungs: [...page.querySelectorAll(".zinnen .trede")].map((rung) => numberIn(textOf(rung))),
    notices: [...page.querySelectorAll(".aanbod > .melding")].map(textOf),
    what: linesOf(part("wat")),
    audience: factsOf(part("wie")),
    when: linesOf(part("wanneer")),
    where: linesOf(where),
    transport: roads,
    points: pointsOf(where?.getAttribute("data-punten") ?? ""),
    cost: linesOf(part("kosten")),
    start: linesOf(start?.querySelector(".start-hoe") ?? null),
    phone: textOf(link("tel")).replace(/^Bel\s/, ""),
    email: decode(link("mailto")?.getAttribute("href")?.slice("mailto:".length) ?? ""),
    website: start?.querySelector('.contact a[href^="http"]')?.getAttribute("href") ?? "",
    referrers: factsOf(part("verwijzers")),
    translations: [...page.querySelectorAll("section[lang]")].map(translationOf),
  };
}

function translationOf(section: Element): Translation {
  const name = section.querySelector("h2");
  const summary = section.querySelector(".inleiding");
  const found = {
    language: section.getAttribute("lang") ?? "",
    ownName: section.getAttribute("aria-label") ?? "",
    direction: section.getAttribute("dir") === "rtl" ? ("rtl" as const) : ("ltr" as const),
    name: textOf(name),
    summary: textOf(summary),
  };
  name?.remove();
  summary?.remove();
  return { ...found, what: section.childElementCount > 0 ? linesOf(section) : [] };
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The lines of a part: its paragraphs, items and rows, and what stands apart within them. */
function linesOf(part: Element | null): string[] {
  if (!part) return [];
  const blocks = [...part.querySelectorAll("p, li, tr")].filter(
    (block) => !block.querySelector("p, li"),
  );
  return (blocks.length > 0 ? blocks : [part]).flatMap((block) => {
    if (block instanceof HTMLTableRowElement) {
      return [capital([...block.cells].map(textOf).filter(Boolean).join(": "))];
    }
    for (const end of block.querySelectorAll("br")) end.replaceWith(PART);
    return textOf(block)
      .split(PART)
      .map((line) => line.trim())
      .filter(Boolean);
  });
}

function factsOf(part: Element | null): Fact[] {
  return [...(part?.querySelectorAll("dt") ?? [])].map((name) => [
    textOf(name),
    linesOf(name.nextElementSibling),
  ]);
}

function pointsOf(text: string): Point[] {
  return text
    .split(";")
    .map((point) => point.split(","))
    .map(([lat, lon, precision = "plaats"]) => ({ lat: Number(lat), lon: Number(lon), precision }))
    .filter(({ lat, lon }) => lat && lon);
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
