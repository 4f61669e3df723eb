// What the validator finds, told as one fault for each cause; as check/faults.py. What only YAML
// can bring about (a decimal comma that makes two values) is left to `kaart check`.

import { asYaml } from "./asyaml";
import { converted } from "./convert";
import { cure } from "./cure";
import { type Broken, errorsIn } from "./errors";
import type { Field, Fields } from "./fields";
import { nearestField } from "./near";
import { type Data, isData, type Kind, type Path, type Problem } from "./problem";
import { type Sentence, say } from "./say";
import { advice, join, quote, subject, unknownValue, wrongType } from "./sentences";
import { cut, lengthOf } from "./text";

/** A problem, and the field that was probably meant by one that does not exist. */
export interface Fault extends Problem {
  meant?: string;
}

const LONGEST_LIST = 10;

/** `owner` is the provider whose entry it is, for links to its other offerings. */
export function faults(data: Data, kind: Kind, fields: Fields, owner: string): Fault[] {
  return errorsIn(data, kind).flatMap((broken) => {
    const told = tell(broken, fields, owner);
    return told.length > 0 ? told : [other(broken.path, fields)];
  });
}

function fault(code: string, path: Path, message: string, remedy: string, better?: unknown): Fault {
  const told: Fault = { path: [...path], code, message, remedy, level: "fout" };
  if (better !== undefined) told.better = better;
  return told;
}

function tell(broken: Broken, fields: Fields, owner: string): Fault[] {
  const { path, value, keywords } = broken;
  const [name, field] = fields.named(path);
  const inner = fields.at(path);
  if (value === null || value === "") return [empty(path, fields)];
  if (keywords.has("type")) {
    const message = wrongType(name, value, field, inner);
    const cured = cure(label(path, name), value, inner, fields.at([...path, 0]));
    const remedy = cured?.remedy || advice(name, field, inner);
    return [fault(`${name}-type`, path, message, remedy, cured?.better)];
  }
  // The schema says oneOf; entrycheck.mjs makes one test of it.
  if (keywords.has("enum")) {
    const [message, cured] = unknownValue(name, value, inner, field);
    return [fault(`${name}-onbekend`, path, message, cured.remedy, cured.better)];
  }
  return isData(value)
    ? tellGroup(path, value, keywords, fields)
    : tellLimits(broken, fields, owner);
}

function other(path: Path, fields: Fields): Fault {
  const [name, field] = fields.named(path);
  const message = say("klopt-niet", { veld: name ? subject(name, field) : say("bestand") });
  return fault("veld-fout", path, message, advice(name, field));
}

function label(path: Path, name: string): string {
  return typeof path[path.length - 1] === "number" ? "" : `${name}: `;
}

function empty(path: Path, fields: Fields): Fault {
  const [name, field] = fields.named(path);
  const remedy = say(fields.isRequired(path) ? "leeg.verplicht" : "leeg.raad");
  const message = say("leeg", { veld: subject(name, field) });
  return fault(`${name}-leeg`, path, message, join(remedy, advice(name, field)));
}

function tellGroup(path: Path, value: Data, keywords: Set<string>, fields: Fields): Fault[] {
  const known = fields.properties(fields.at(path));
  const told: Fault[] = [];
  if (keywords.has("additionalProperties")) {
    const unknown = Object.keys(value).filter((key) => !known.has(key));
    told.push(...unknown.map((key) => unknownField(path, key, value, fields)));
  }
  const meant = new Set(told.map((one) => one.meant));
  if (keywords.has("propertyNames")) {
    const [name, field] = fields.named(path);
    for (const key of Object.keys(value)) {
      if (field.propertyNames?.enum.includes(key)) continue;
      const message = say("onbekend", { waarde: quote(key), veld: subject(name, field) });
      told.push(fault(`${name}-onbekend`, [...path, key], message, advice(name, field)));
    }
  }
  if (keywords.has("required")) {
    for (const key of fields.at(path).required ?? []) {
      if (value[key] !== undefined || meant.has(key)) continue;
      const field = known.get(key) ?? {};
      const message = say("ontbreekt", { veld: subject(key, field) });
      const missing = fault(`${key}-ontbreekt`, [...path, key], message, advice(key, field));
      told.push({ ...missing, meant: key });
    }
  } else if (keywords.has("minProperties")) {
    told.push(empty(path, fields));
  }
  return told;
}

function unknownField(path: Path, key: string, value: Data, fields: Fields): Fault {
  const known = fields.properties(fields.at(path));
  const free = [...known.keys()].filter((name) => !(name in value));
  const meant = nearestField(key, known);
  const elsewhere = meant ? "" : placeElsewhere(key, fields);
  const isThere = meant !== "" && meant in value;
  let remedy = elsewhere || say("veld-onbekend.zoek");
  if (isThere) remedy = say("veld-onbekend.dubbel", { naam: meant });
  else if (meant) remedy = say("bedoel-je", { wat: meant });
  else if (!elsewhere && free.length > 0 && free.length <= LONGEST_LIST) {
    remedy = say("veld-onbekend.nog", { velden: free.join(", ") });
  }
  const message = say(elsewhere ? "veld-onbekend.hier" : "veld-onbekend", { naam: cut(key, 40) });
  const told = fault("veld-onbekend", [...path, key], message, remedy);
  return isThere || !meant ? told : { ...told, meant };
}

/** Where a field belongs that stands in the wrong place. */
function placeElsewhere(key: string, fields: Fields): string {
  const places = new Map<string, Path>();
  const found = new Map<string, Field>();
  for (const [path, field] of fields.all()) {
    const name = path[path.length - 1];
    if (typeof name !== "string" || found.has(name)) continue;
    places.set(name, path.slice(0, -1));
    found.set(name, field);
  }
  const naam = nearestField(key, found);
  if (!naam) return "";
  const around = (places.get(naam) ?? []).filter((step) => typeof step === "string");
  const groep = around[around.length - 1];
  if (groep === undefined) return say("veld-onbekend.links", { naam });
  return say("veld-onbekend.onder", { naam, groep });
}

type Limit = "minLength" | "maxLength" | "minimum" | "maximum" | "minItems" | "maxItems";
const LIMITS: [string, Sentence, (value: unknown) => Record<string, unknown>][] = [
  ["minLength", "kort", (value) => ({ tekens: signs(value) })],
  ["maxLength", "lang", (value) => ({ tekens: signs(value) })],
  ["pattern", "vorm", (value) => ({ waarde: quote(value) })],
  ["minimum", "laag", (value) => ({ getal: value })],
  ["maximum", "hoog", (value) => ({ getal: value })],
  ["minItems", "weinig", () => ({})],
  ["maxItems", "veel", (value) => ({ aantal: (value as unknown[]).length })],
  ["uniqueItems", "dubbel", (value) => ({ waarde: double(value as unknown[]) })],
];

function tellLimits({ path, value, keywords }: Broken, fields: Fields, owner: string): Fault[] {
  if (Array.isArray(value) && value.length === 0) return [empty(path, fields)];
  const [name, field] = fields.named(path);
  const inner = fields.at(path);
  for (const [keyword, what, told] of LIMITS) {
    if (!keywords.has(keyword)) continue;
    const values = { veld: subject(name, field), grens: inner[keyword as Limit], ...told(value) };
    const isForm = keywords.has("pattern") && typeof value === "string";
    const better = isForm ? converted(value, inner, owner) : "";
    const remedy = better && say("schrijf", { wat: label(path, name) + asYaml(better) });
    const given = remedy || advice(name, field, inner);
    return [fault(`${name}-${what}`, path, say(what, values), given, better || undefined)];
  }
  return [];
}

function signs(value: unknown): string {
  const aantal = lengthOf(String(value));
  return say(aantal === 1 ? "teken" : "tekens", { aantal });
}

function double(values: unknown[]): string {
  const written = values.map((value) => JSON.stringify(value));
  return quote(values.find((_, index) => written.indexOf(written[index] ?? "") < index));
}
