// Dutch words for what an entry holds, as the pages say them (cardwords.py, pages/words.py).

import { asData, asList, asText, type Data, type Value } from "./data";
import type { Terms } from "./terms";

const MONTHS =
  "januari februari maart april mei juni juli augustus september oktober november december";
const EURO = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `a`, `a en b`, `a, b en c`. */
export function listed(names: string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} en ${names[names.length - 1]}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function small(text: string): string {
  const second = text.charAt(1);
  const abbreviation = second !== "" && second !== second.toLowerCase();
  return abbreviation ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function rungsInWords(rungs: number[]): string {
  const numbers = [...rungs].sort((a, b) => a - b);
  const [first, last] = [numbers[0] ?? 0, numbers[numbers.length - 1] ?? 0];
  if (numbers.length === 0) return "";
  if (numbers.length > 2 && last - first === numbers.length - 1)
    return `Trede ${first} t/m ${last}`;
  return `Trede ${listed(numbers.map(String))}`;
}

export function placeInWords(entry: Data): string {
  const towns = asList(entry.locaties).map((place) => asText(asData(place).plaats));
  const once = [...new Set(towns.filter(Boolean))];
  if (once.length > 0) return firstAndMore(once, "plaatsen");
  if (entry.online) return "Online";
  if (entry.thuis) return "Bij je thuis";
  const area = asData(entry.werkgebied);
  if (area.landelijk) return "Heel Nederland";
  const municipalities = asList(area.gemeenten).map(asText);
  const names = [...asList(area.provincies).map(asText), ...municipalities];
  const kind = municipalities.length > 0 ? "gemeenten" : "provincies";
  return names.length > 0 ? `In ${firstAndMore(names, kind)}` : "";
}

export function areaInWords(area: Data): string {
  if (area.landelijk) return "heel Nederland";
  const [provinces, towns] = [asList(area.provincies), asList(area.gemeenten)].map((names) =>
    names.map(asText),
  ) as [string[], string[]];
  const parts = [];
  if (provinces.length > 0) {
    parts.push(`de ${provinces.length === 1 ? "provincie" : "provincies"} ${listed(provinces)}`);
  }
  if (towns.length > 0) parts.push(`de gemeente${towns.length === 1 ? "" : "n"} ${listed(towns)}`);
  return parts.join(" en ");
}

export function costInWords(entry: Data, terms: Terms): string {
  if (!entry.kosten) return "";
  const price = asData(entry.prijs);
  if (typeof price.bedrag === "number" && entry.kosten !== "gratis") {
    return priceInWords(price, terms);
  }
  return terms.title("kosten", entry.kosten);
}

export function priceInWords(price: Data, terms: Terms): string {
  const until = price.tot === undefined ? "" : ` tot ${euro(price.tot)}`;
  return `${euro(price.bedrag)}${until} ${terms.title("per", price.per)}`;
}

function euro(amount: Value | undefined): string {
  return `€\u00a0${EURO.format(Number(amount)).replace(/,00$/, "")}`;
}

/** "van 18 tot en met 27 jaar" */
export function rangeInWords(range: Data, unit: string): string {
  const shown = (value: Value | undefined) => asText(value).replace(".", ",");
  const [from, to] = [shown(range.van), shown(range.tot)];
  if (from && to) return from === to ? `${from} ${unit}` : `van ${from} tot en met ${to} ${unit}`;
  if (from) return `vanaf ${from} ${unit}`;
  return to ? `tot en met ${to} ${unit}` : "";
}

/** The days with their times; times of the same day that follow on share a row. */
export function timesInWords(sessions: Value[], terms: Terms): [day: string, times: string][] {
  const rows: [string, string][] = [];
  for (const session of sessions.map(asData)) {
    const day = terms.title("dag", session.dag);
    const text = hours(session);
    const last = rows[rows.length - 1];
    if (last?.[0] === day) last[1] = [last[1], text].filter(Boolean).join(", ");
    else rows.push([day, text]);
  }
  return rows;
}

function hours(session: Data): string {
  const [from, to, note] = [asText(session.van), asText(session.tot), asText(session.toelichting)];
  let text = to ? `tot ${to} uur` : "";
  if (from) text = to ? `${from} tot ${to} uur` : `vanaf ${from} uur`;
  return text && note ? `${text} (${note})` : text || note;
}

/** Names of values as a sentence has them: "Lift en ringleiding". */
export function titles(list: string, values: Value | undefined, terms: Terms): string {
  const names = asList(values).map((value) => terms.title(list, value));
  const [first, ...rest] = names;
  if (first === "Iedereen" && rest.length > 0) return `${first}, ook ${listed(rest.map(small))}`;
  return first === undefined ? "" : listed([first, ...rest.map(small)]);
}

export function fullDate(day: string): string {
  const [year, month, number] = day.split("-").map(Number);
  return `${number} ${MONTHS.split(" ")[(month ?? 1) - 1]} ${year}`;
}

export function monthOf(day: string): string {
  return fullDate(day).replace(/^\S+ /, "");
}

function firstAndMore(names: string[], what: string): string {
  if (names.length < 3) return listed(names);
  return `${names[0]} en ${names.length - 1} andere ${what}`;
}
