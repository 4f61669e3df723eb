// What someone wants, and the steps of their route, as it stands in the address bar.

import { type Chosen, RADIUS } from "../finder/protocol";
import { parse, toQuery as toFinderQuery } from "../finder/state";

export interface Wish {
  /** The rung where one stands now and the one to go to; 0 when it was not said. */
  now: number;
  to: number;
  place: string;
  radius: number;
  sectors: string[];
  audiences: string[];
  /** In years; "" when it was not said. */
  age: string;
  /** How much Dutch one speaks, a value of *taalniveau*; "" when it was not said. */
  level: string;
  languages: string[];
}

/** A step that was chosen: an offering for some rungs; without an id they are skipped. */
export interface Pin {
  from: number;
  to: number;
  id: string;
}

export interface RouteState {
  wish: Wish;
  pins: Pin[];
}

const RUNG = /^[1-9]$/;
const LEVEL = /^[A-Za-z0-9]{1,8}$/;
const PIN = /^([1-9])(?:-([1-9]))?:([a-z0-9/_.-]{0,200})$/;
const MOST_PINS = 9;
/** So many rungs further when someone does not know where to. */
const AHEAD = 2;

export function parseRoute(query: string): RouteState {
  const { place, radius = RADIUS, chosen } = parse(query);
  const parameters = new URLSearchParams(query.slice(0, 20_000));
  const level = parameters.get("taalniveau") ?? "";
  return {
    wish: {
      now: rungOf(parameters.get("trede")),
      to: rungOf(parameters.get("naar")),
      place,
      radius,
      sectors: chosen.sector ?? [],
      audiences: chosen.doelgroep ?? [],
      age: chosen.leeftijd?.[0] ?? "",
      level: LEVEL.test(level) ? level : "",
      languages: chosen.taal ?? [],
    },
    pins: parameters.getAll("stap").slice(0, MOST_PINS).flatMap(pinOf),
  };
}

/** The query string, with its question mark; the names are those of the finder. */
export function toRouteQuery({ wish, pins }: RouteState): string {
  const chosen: Chosen = {};
  if (wish.now) chosen.trede = [`${wish.now}`];
  if (wish.sectors.length > 0) chosen.sector = wish.sectors;
  if (wish.audiences.length > 0) chosen.doelgroep = wish.audiences;
  if (wish.age) chosen.leeftijd = [wish.age];
  if (wish.languages.length > 0) chosen.taal = wish.languages;
  const { place, radius } = wish;
  const query = toFinderQuery({ words: "", place, radius, chosen, map: false });
  const parameters = new URLSearchParams();
  if (wish.to) parameters.set("naar", `${wish.to}`);
  if (wish.level) parameters.set("taalniveau", wish.level);
  for (const { from, to, id } of pins) {
    parameters.append("stap", `${from === to ? from : `${from}-${to}`}:${id}`);
  }
  // A colon and a slash need no code in a query.
  const more = parameters.toString().replace(/%3A/g, ":").replace(/%2F/g, "/");
  return [query || (more && "?"), more].filter(Boolean).join(query && more ? "&" : "");
}

/** The rungs of a route, from low to high; who wants to go down gets the lower one only. */
export function rungsOf({ now, to }: Wish, highest: number): number[] {
  const goal = Math.min(to || now + AHEAD, highest);
  if (goal <= now) return [goal];
  return Array.from({ length: goal - now + 1 }, (_, at) => now + at);
}

function pinOf(text: string): Pin[] {
  const [, from = "", to = from, id = ""] = PIN.exec(text) ?? [];
  return from && Number(from) <= Number(to) ? [{ from: Number(from), to: Number(to), id }] : [];
}

function rungOf(text: string | null): number {
  return text && RUNG.test(text) ? Number(text) : 0;
}
