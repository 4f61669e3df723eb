// What the visitor chose, as it stands in the address bar. Whatever is unknown there is ignored.

import { areaInAddress, areaOf } from "./area";
import { type Chosen, type Question, RADIUS } from "./protocol";

export interface State extends Question {
  map: boolean;
}

/** Filters for professionals; an address can hold them for everyone. */
export const REFERRERS = ["wet", "begeleiding", "plek", "wachttijd"];
export const FILTERS = [
  "trede",
  "sector",
  "doelgroep",
  "gemeente",
  "soort",
  "kosten",
  "toegang",
  "richting",
  "leeftijd",
  "dag",
  "dagdeel",
  "indicatie",
  "taal",
  "rolstoel",
  "kinderopvang",
  "vindplaats",
  "recent",
  ...REFERRERS,
];
/** How far one can look from a place, in km. */
export const RADII = [2, 5, 10, 25, 50];
const OLDEST = 120;

const MOST_LETTERS = 200;
const MOST_VALUES = 50;
const VALUE = /^[a-z0-9-]{1,60}$/;

export function parse(query: string): State {
  // An endless address is cut before it is read.
  const parameters = new URLSearchParams(query.slice(0, 20_000));
  const text = (name: string) => (parameters.get(name) ?? "").trim().slice(0, MOST_LETTERS);
  const chosen: Chosen = {};
  for (const name of FILTERS) {
    const values = parameters.getAll(name).filter((value) => VALUE.test(value));
    if (name === "leeftijd") {
      const age = values.find(isAge);
      if (age) chosen[name] = [age];
    } else if (values.length > 0) chosen[name] = [...new Set(values)].slice(0, MOST_VALUES);
  }
  return {
    words: text("q"),
    place: text("plaats"),
    chosen,
    map: parameters.get("beeld") === "kaart",
    area: areaOf(parameters.get("gebied")),
    radius: radiusOf(parameters.get("straal")),
    bestFirst: parameters.get("volgorde") === "beste",
  };
}

export function radiusOf(text: string | null): number {
  return RADII.find((radius) => String(radius) === text) ?? RADIUS;
}

export function isAge(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= OLDEST;
}

/** The query string of a state, with its question mark; empty when nothing is chosen. */
export function toQuery(state: State): string {
  const parameters = new URLSearchParams();
  if (state.words) parameters.set("q", state.words);
  if (state.place) {
    parameters.set("plaats", state.place);
    if (state.radius && state.radius !== RADIUS) parameters.set("straal", `${state.radius}`);
    if (state.bestFirst) parameters.set("volgorde", "beste");
  }
  for (const name of FILTERS) {
    for (const value of state.chosen[name] ?? []) parameters.append(name, value);
  }
  if (state.area) parameters.set("gebied", areaInAddress(state.area));
  if (state.map) parameters.set("beeld", "kaart");
  // A comma needs no code in a query.
  const query = parameters.toString().replace(/%2C/g, ",");
  return query && `?${query}`;
}

export function isEmpty(state: Question): boolean {
  return !state.words && !state.place && !state.area && countChosen(state.chosen) === 0;
}

export function countChosen(chosen: Chosen): number {
  return Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
}

/** The same state with one choice only. */
export function only(state: State, name: string): State {
  const { [name]: values } = state.chosen;
  return {
    ...state,
    words: name === "q" ? state.words : "",
    place: name === "plaats" ? state.place : "",
    chosen: values ? { [name]: values } : {},
    area: name === "gebied" ? state.area : undefined,
  };
}

/** The same state with another value of a filter. */
export function withOther(state: State, name: string, value: string): State {
  if (name === "plaats") return { ...state, place: value };
  if (name === "straal") return { ...state, radius: radiusOf(value) };
  return { ...state, chosen: { ...state.chosen, [name]: [value] } };
}

/** The same state with one thing taken off: a filter's value, or all its values, or a text. */
export function without(state: State, name: string, value?: string): State {
  if (name === "q") return { ...state, words: "" };
  if (name === "plaats") return { ...state, place: "" };
  if (name === "gebied") return { ...state, area: undefined };
  const { [name]: values = [], ...chosen } = state.chosen;
  const left = value === undefined ? [] : values.filter((one) => one !== value);
  return { ...state, chosen: left.length > 0 ? { ...chosen, [name]: left } : chosen };
}
