// What the page and its worker say to each other. Offerings are numbers here, as in the data.

import type { Header, Referrers } from "./files";

/** Chosen values by the name of their filter, as in the address bar. */
export type Chosen = Record<string, string[]>;

/** Latitude and longitude in degrees. */
export type Point = [lat: number, lon: number];

/** In the address bar: wherever the visitor is. */
export const HERE = "mijn plek";
export const RADIUS = 10;

export interface Question {
  words: string;
  place: string;
  chosen: Chosen;
  /** A part of the map. */
  area?: Box | undefined;
  /** How far from the place, in km. */
  radius?: number;
  /** The best first, also when a place is named; otherwise the nearest first. */
  bestFirst?: boolean;
  /** Where the visitor is; never in the address. */
  here?: Point | null;
}

/** What is known of the place that was named. */
export interface Whereabouts {
  known: boolean;
  /** What it is called. */
  name: string;
  /** Other places that may be meant. */
  others: string[];
  /** How many of the results are within the distance; the others serve the place. */
  near: number;
}

export interface FilterInfo {
  name: string;
  values: (string | number)[];
  titles: string[];
  counts: number[];
}

export interface Opened {
  offerings: number;
  filters: FilterInfo[];
  icons: { trede: Record<string, string>; sector: Record<string, string> };
  /** Changes with the data. */
  version: string;
}

export interface Found {
  /** Tells this answer from later ones. */
  turn: number;
  total: number;
  /** The first results, best first. */
  first: number[];
  /** Their cards: all that are there already, and always the very first. */
  cards: Card[];
  /** A typed word and the word that was looked for instead. */
  corrected: [string, string][];
  /** How many of the results have every word; they come first. */
  whole: number;
  where: Whereabouts | null;
}

/** The first results of a question by number, without their cards. */
export interface Among {
  total: number;
  offerings: number[];
  where: Whereabouts | null;
  /** The point of the place that was named, where we know it. */
  from: Point | null;
}

/** How many results each value of each filter would give, in the order of `FilterInfo.values`. */
export type Counts = Record<string, number[]>;

/** A way out of a question without results: change or let go of one choice, or of all but one. */
export interface WayOut {
  name: string;
  values: string[];
  /** What comes in their place; empty when nothing does. */
  instead: string;
  /** Whether this choice is the only one that stays, or the only one that goes. */
  stays: boolean;
  total: number;
}

/** Something that has what was typed in its name. */
export interface Suggestion {
  kind: "aanbod" | "sector" | "gemeente" | "aanbieder";
  /** The id, or the value of the filter. */
  value: string;
  title: string;
  /** What it is, in words. */
  about: string;
  icon: string;
}

export interface Card {
  id: string;
  name: string;
  summary: string;
  provider: string;
  place: string;
  rung: number;
  rungs: string;
  sector: string;
  sectorTitle: string;
  cost: string;
  /** For professionals: places free and waiting time, and the day on which that was said. */
  stated?: string;
  /** How far it is in km; negative when it is not near, but serves the place (see around.ts). */
  away?: number;
}

export type Box = [west: number, south: number, east: number, north: number];

export interface Mark {
  /** The same for as long as the same results are shown. */
  key: string;
  lat: number;
  lon: number;
  /** How many offerings. */
  count: number;
  /** The rung a single offering starts on; 0 when there are more. */
  rung: number;
  /** Whether it opens what is there; otherwise one zooms in on it. */
  opens: boolean;
  /** The number of a cluster, or -1 when there is none. */
  cluster: number;
  /** The numbers of the places it stands for, as far as those are no cluster. */
  points: number[];
}

/** What the worker can be asked. */
export interface Finder {
  /** `referrers` is what professionals need besides, or null. */
  open(
    base: string,
    header: Header,
    words: string | null,
    referrers: Referrers | null,
  ): Promise<Opened>;
  warm(): Promise<void>;
  /** `patience` is how many ms to wait at most for cards that are in other files than the first. */
  search(question: Question, amount: number, patience?: number): Promise<Found>;
  results(from: number, to: number): Promise<number[]>;
  /** Answers a question by the way: it is not the last one that was asked. */
  among(question: Question, amount: number): Promise<Among>;
  counts(): Promise<Counts>;
  waysOut(question: Question): Promise<WayOut[]>;
  suggest(typed: string): Promise<Suggestion[]>;
  cards(offerings: number[]): Promise<Card[]>;
  /** Names of places that begin like this, or nearly so. */
  placesLike(text: string): Promise<string[]>;
  points(address: string, radius: number, maxZoom: number): Promise<void>;
  extent(): Promise<Box | null>;
  marks(box: Box, zoom: number): Promise<Mark[]>;
  zoomOf(cluster: number): Promise<number>;
  offeringsAt(points: number[]): Promise<number[]>;
  /** The keys of the marks, as they were given last, that stand for an offering. */
  marksWith(offering: number): Promise<string[]>;
  /** The offerings that a mark stands for. */
  offeringsIn(key: string): Promise<number[]>;
  /** What is at places, "" where that is unknown and would take many files to know. */
  namesAt(points: number[]): Promise<string[]>;
}

export interface Call {
  id: number;
  name: keyof Finder;
  args: unknown[];
}

export type Answer = { id: number; value: unknown } | { id: number; error: string };
