// The handout: what is on the list, on paper, in large type and plain words, for who goes there.

import { make } from "../finder/html";
import type { Offering, Translation } from "./offering";
import { qrCode } from "./qrcode";

export interface Choices {
  title: string;
  site: string;
  addressOf: (id: string) => string;
  /** The visitor's own words; empty where they stay off the paper. */
  noteOf: (id: string) => string;
  /** The texts of an offering in the language of the handout, where it has them. */
  wordsOf: (offering: Offering) => Translation | undefined;
  /** The small map of an offering, where there is one. */
  mapOf: (offering: Offering) => HTMLElement | null;
}

const DAY = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

export function handout(offerings: readonly Offering[], choices: Choices): HTMLElement[] {
  return [
    make(
      "header",
      { class: "uitdeel-kop" },
      make("h2", { dir: "auto" }, choices.title || "Voor jou uitgezocht"),
      make("p", {}, `${choices.site}, ${DAY.format(new Date())}. Bel even voordat je gaat.`),
    ),
    ...offerings.map((offering, at) => sheetOf(offering, at + 1, choices)),
  ];
}

function sheetOf(offering: Offering, number: number, choices: Choices): HTMLElement {
  const { id, name, provider, summary, notices, what, when, where, transport, cost, start } =
    offering;
  const words = choices.wordsOf(offering);
  const asIn = (translated: string | undefined) =>
    words && translated ? { lang: words.language, dir: words.direction } : {};
  const [body = ""] = words?.what.length ? words.what : what;
  const note = choices.noteOf(id);
  return make(
    "article",
    { class: "uitdeel-ding" },
    make(
      "h3",
      {},
      make("span", {}, String(number)),
      make("bdi", asIn(words?.name), words?.name || name),
    ),
    // Who goes there will meet that name, and asks the way to it.
    words?.name && make("p", { class: "uitdeel-naam" }, name),
    make("p", { class: "uitdeel-kort", ...asIn(words?.summary) }, words?.summary || summary),
    // The rest stands on the page, behind the code.
    body &&
      !body.endsWith(":") &&
      make("p", { class: "uitdeel-wat", ...asIn(words?.what[0]) }, body),
    ...notices.map((notice) => make("p", { class: "uitdeel-let-op" }, notice)),
    make(
      "div",
      { class: "uitdeel-blad" },
      make(
        "dl",
        {},
        ...row("Bij wie?", [provider]),
        ...row("Wanneer?", when),
        ...row("Waar?", [...where, ...(isVague(offering) ? [ASK] : [])]),
        ...row("Hoe kom je er?", transport),
        ...row("Wat kost het?", cost),
        ...row("Hoe begin je?", start),
      ),
      make(
        "div",
        { class: "uitdeel-zij" },
        choices.mapOf(offering),
        codeFor(choices.addressOf(id)),
      ),
    ),
    contactFor(offering),
    note &&
      make(
        "div",
        { class: "uitdeel-notitie", dir: "auto" },
        ...note.split("\n").map((line) => make("p", { dir: "auto" }, line)),
      ),
  );
}

const ASK = "Het adres weten we niet. Vraag ernaar.";

/** A postcode, or a number after a street: "Riviervismarkt 5, Den Haag". */
const ADDRESS = /\d{4} ?[A-Z]{2}\b|\p{L} \d+[-\w]*, /u;

/** Somewhere in a town: nobody gets there by that. */
function isVague({ points, transport, where }: Offering): boolean {
  if (transport.length > 0 || where.some((line) => ADDRESS.test(line))) return false;
  return points.length > 0 && points.every(({ precision }) => precision === "plaats");
}

function row(name: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST_LINES).map((line) => make("span", {}, line));
  return [make("div", {}, make("dt", {}, name), make("dd", {}, ...shown))];
}

/** Offerings in sixty towns exist; their page names them all. */
const MOST_LINES = 8;

function contactFor({ phone, email, website }: Offering): HTMLElement | null {
  if (!phone && !email && !website) return null;
  const site = website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return make(
    "div",
    { class: "uitdeel-contact" },
    phone && make("p", { class: "uitdeel-bel" }, "Bel ", make("strong", {}, phone)),
    email && make("p", {}, "Mail ", make("strong", {}, email)),
    !phone && !email && make("p", {}, "Kijk op ", make("strong", {}, site)),
  );
}

function codeFor(address: string): HTMLElement {
  return make(
    "figure",
    { class: "uitdeel-qr" },
    qrCode(address, "QR-code van de pagina"),
    make("figcaption", {}, "Scan dit met de camera van je telefoon."),
  );
}
