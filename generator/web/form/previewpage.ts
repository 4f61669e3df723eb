// The page of the offering as residents will see it: what pages/templates/aanbod.html says, from
// what is filled in now. What the site adds by itself (next steps) cannot be known yet.

import { icon, make } from "../finder/html";
import { asData, asList, asText, type Data } from "./data";
import { markdown } from "./markdown";
import { contact, locations } from "./previewparts";
import type { Terms } from "./terms";
import {
  areaInWords,
  capital,
  fullDate,
  listed,
  monthOf,
  placeInWords,
  priceInWords,
  rangeInWords,
  small,
  timesInWords,
  titles,
} from "./words";

export interface About {
  entry: Data;
  provider: { name: string; data: Data };
  terms: Terms;
  root: string;
}

type Part = Node | string | null | undefined | false;

export function previewPage(about: About): HTMLElement {
  return make(
    "div",
    { class: "aanbod" },
    head(about),
    what(about),
    forWhom(about),
    whenAndWhere(about),
    section("Wat kost het?", cost(about)),
    start(about),
    referrers(about),
    make("footer", { class: "aanbod-voet" }, verified(about)),
  );
}

function head({ entry, provider, terms, root }: About): HTMLElement {
  const sector = terms.of("sector", asList(entry.sectoren)[0]);
  const from = make("p", { class: "van" }, "Van ", make("a", { href: "#" }, provider.name || "…"));
  const place = placeInWords(entry);
  if (place) from.append(" ", make("span", { class: "kaartje-plaats" }, place));
  return make(
    "header",
    { class: "aanbod-kop" },
    make(
      "p",
      { class: "bovenkop" },
      icon(root, sector?.icon ?? ""),
      terms.title("soort", entry.soort),
    ),
    make("h1", {}, asText(entry.naam) || "De naam van je aanbod"),
    make("p", { class: "inleiding" }, asText(entry.kort)),
    from,
  );
}

function what({ entry, terms, root }: About): HTMLElement {
  const sectors = asList(entry.sectoren).map((name) => terms.of("sector", name));
  const tags = sectors.map((sector) =>
    make("li", {}, make("span", { class: "tag" }, icon(root, sector?.icon ?? ""), sector?.title)),
  );
  const goal = asText(entry.doel);
  return section(
    "Wat is het?",
    markdown(asText(entry.wat)),
    goal && make("h3", {}, "Wat heb je eraan?"),
    goal && markdown(goal),
    make("ul", { class: "kaartje-tags" }, ...tags),
  );
}

function forWhom({ entry, terms }: About): HTMLElement {
  const rungs = asList(entry.treden)
    .map(Number)
    .sort((a, b) => a - b);
  const sentences = rungs.map((rung) => {
    const term = terms.of("trede", rung);
    const badge = make("span", { class: `trede trede-${rung}` }, `Trede ${rung}`);
    return make("li", {}, badge, " ", make("q", {}, `${term?.sentence ?? ""}.`));
  });
  const onward = terms.of("trede", entry.naar_trede);
  const goal = onward
    ? `Je werkt toe naar trede ${onward.value}: ${small(onward.short)}.`
    : entry.richting === "stabiel" &&
      "Het is een vaste plek. Je hoeft niet door naar een volgende trede.";
  const missing = [
    !entry.toegankelijkheid && entry.locaties && "of je er met een rolstoel in kunt",
    !entry.kinderopvang && "of je kinderen mee mogen",
  ].filter((part): part is string => Boolean(part));
  return section(
    "Is het iets voor mij?",
    make(
      "div",
      { class: "past" },
      make("p", {}, "Dit past bij je als je denkt:"),
      make("ul", { class: "zinnen" }, ...sentences),
      goal && make("p", {}, goal),
    ),
    facts(forWhomFacts(entry, terms)),
    missing.length > 0 &&
      make("p", { class: "zacht" }, `We weten nog niet ${listed(missing)}. Vraag het even na.`),
  );
}

function forWhomFacts(entry: Data, terms: Terms): [string, string][] {
  const audience = [
    titles("doelgroep", entry.doelgroepen, terms),
    asText(entry.toelichting_doelgroep),
  ];
  const languages = asList(entry.talen).map((name) => terms.title("taal", name));
  return [
    ["Voor wie", audience.filter(Boolean).join("\n")],
    ["Leeftijd", capital(rangeInWords(asData(entry.leeftijd), "jaar"))],
    ["Talen", listed(languages)],
    ["Nederlands", terms.title("taalniveau", entry.taalniveau)],
    ["Wie helpt er", titles("begeleiding", entry.begeleiding, terms)],
    ["Toegankelijk", titles("toegankelijkheid", entry.toegankelijkheid, terms)],
    ["Kinderen", terms.title("kinderopvang", entry.kinderopvang)],
  ];
}

function whenAndWhere({ entry, terms }: About): HTMLElement {
  const times = timesInWords(asList(entry.wanneer), terms);
  const rows = times.map(([day, text]) =>
    make("tr", {}, make("th", { scope: "row" }, day), make("td", {}, text)),
  );
  const hours = rangeInWords(asData(entry.uren_per_week), "uur");
  const note = asText(entry.wanneer_toelichting);
  const unknown = "Op welke dagen en tijden het is, weten we niet. Vraag het even na.";
  const elsewhere = elsewhereInWords(entry);
  return section(
    "Wanneer en waar?",
    rows.length > 0 && make("table", { class: "tijden" }, make("tbody", {}, ...rows)),
    hours && make("p", {}, `Je bent er ${hours} per week.`),
    note ? make("p", {}, note) : rows.length === 0 && make("p", {}, unknown),
    locations(asList(entry.locaties)),
    elsewhere && make("p", {}, elsewhere),
  );
}

function elsewhereInWords(entry: Data): string {
  const area = asData(entry.werkgebied);
  const names = areaInWords(area);
  const parts = [
    entry.online && "Je kunt meedoen via internet.",
    entry.thuis && "Er kan iemand bij je thuis komen.",
    names && `Het is voor ${names}.`,
    asText(area.toelichting),
  ];
  return parts.filter(Boolean).join(" ");
}

function cost({ entry, terms }: About): HTMLElement {
  const parts: Part[][] = [];
  const kind = terms.of("kosten", entry.kosten);
  if (kind) parts.push([make("strong", {}, `${kind.title}.`), ` ${kind.description}`]);
  const price = asData(entry.prijs);
  if (price.bedrag !== undefined) {
    const shown = make("strong", {}, `${priceInWords(price, terms)}.`);
    if (entry.kosten === "vrijwillige-bijdrage") parts.push(["Vaak is dat ", shown]);
    else parts.splice(0, parts.length, [shown]);
  }
  const own = terms.of("eigen-bijdrage", entry.eigen_bijdrage)?.description;
  for (const text of [own, asText(entry.kosten_toelichting)]) if (text) parts.push([text]);
  if (parts.length === 0) parts.push(["Wat het kost, weten we niet. Vraag het even na."]);
  return make("p", {}, ...parts.flatMap((part, at) => (at === 0 ? part : [" ", ...part])));
}

function start({ entry, provider, terms }: About): HTMLElement {
  const access = terms.of("toegang", entry.toegang);
  const how = make("span", {}, access && make("strong", {}, `${access.title}.`), " ");
  how.append(asText(entry.aanmelden) || access?.description || "");
  const made = section(
    "Hoe begin ik?",
    make("p", { class: `start-hoe toegang-${access?.value}` }, how),
    ...contact({ ...asData(provider.data.contact), ...asData(entry.contact) }),
  );
  made.classList.add("start");
  return made;
}

function referrers({ entry, terms }: About): HTMLElement {
  const names = (list: string, values: unknown) =>
    asList(values).map((value) => terms.title(list, value));
  const note = asText(entry.verwijzers);
  const unknown = "Niet bekend. Vraag ernaar.";
  const access = terms.of("toegang", entry.toegang);
  const onward = entry.naar_trede ? `, naar trede ${entry.naar_trede}` : "";
  return make(
    "details",
    { class: "verwijzers" },
    make("summary", {}, "Voor verwijzers en begeleiders"),
    facts([
      ["Indicatie", names("indicatie", entry.indicatie).join(" of ") || unknown],
      ["Wet of regeling", listed(names("wet", entry.wetten)) || unknown],
      ["Begeleiding", titles("begeleiding", entry.begeleiding, terms) || unknown],
      ["Richting", terms.title("richting", entry.richting) + onward],
      ["Toegang", access ? `${access.title}. ${access.description}` : ""],
    ]),
    note && markdown(note),
  );
}

function verified({ entry }: About): HTMLElement | null {
  const day = asText(entry.gecontroleerd);
  const until = asText(entry.geldig_tot);
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const valid = until ? ` Dit is er tot en met ${fullDate(until)}.` : "";
  return make("p", {}, `Voor het laatst gecontroleerd in ${monthOf(day)}.${valid}`);
}

function facts(all: [string, string][]): HTMLElement {
  const known = all.filter(([, text]) => text);
  const rows = known.flatMap(([name, text]) => {
    const lines = text.split("\n").flatMap((line, at) => (at > 0 ? [make("br"), line] : [line]));
    return [make("dt", {}, name), make("dd", {}, ...lines)];
  });
  return make("dl", { class: "feiten" }, ...rows);
}

function section(title: string, ...parts: Part[]): HTMLElement {
  return make("section", {}, make("h2", {}, title), ...parts);
}
