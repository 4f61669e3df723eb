// How well an offering fits a wish and the step before it: points that can be read and argued about.

import { distanceKm } from "../finder/gazetteer";
import type { Point } from "../finder/protocol";
import type { Bonds } from "./bonds";
import type { Row } from "./files";
import type { Wish } from "./state";

/** What only a route weighs; the other points are the keeper's (`Weights`). */
export const POINTS = {
  /** For anyone: someone may feel less at home there than among their own. */
  anyone: 10,
  /** It asks no more Dutch than someone speaks, or more. */
  easyDutch: 12,
  hardDutch: -35,
  /** For who is new here or learns the language, when someone speaks little Dutch. */
  learnsDutch: 12,
  speaks: 15,
  /** A place where one finds other things to do is hardly a step itself. */
  meetingPoint: -30,
  /** An offering for several rungs is less of a step. */
  broad: -14,
  /** The ladder says that it comes after the step before. */
  named: 40,
  found: 20,
  /** A rung without anything. */
  gap: -60,
  /** What was in a route before, when another one is asked for. */
  used: -50,
} as const;

/** Up to this place in the schema's list of levels someone speaks little Dutch. */
const LITTLE = 2;
const ANYONE = "iedereen";
const WALK_IN = "vrij";
const REFERRAL = "verwijzing";
const MEETING_POINT = "vindplaats";

export interface Candidate {
  number: number;
  row: Row;
  /** How far from home; null when it is nowhere in particular. */
  km: number | null;
}

export class Weigher {
  readonly wish: Wish;
  private readonly bonds: Bonds;
  private readonly liked: Set<number>;
  private readonly alike: Set<number>;
  readonly level: number;

  constructor(wish: Wish, bonds: Bonds) {
    this.wish = wish;
    this.bonds = bonds;
    this.liked = new Set(bonds.places("sector", wish.sectors));
    this.alike = new Set(bonds.places("sector", bonds.alike(wish.sectors)));
    this.level = bonds.level(wish.level);
  }

  get speaksLittle(): boolean {
    return this.level >= 0 && this.level <= LITTLE;
  }

  /** The first sector that someone likes, or one of the same kind. */
  sharedSector({ sectors }: Row): { place: number; liked: boolean } | null {
    const liked = sectors.find((place) => this.liked.has(place));
    if (liked !== undefined) return { place: liked, liked: true };
    const alike = sectors.find((place) => this.alike.has(place));
    return alike === undefined ? null : { place: alike, liked: false };
  }

  /** Nobody is led to a place that is not for them. */
  isOpen({ audiences, ages }: Row): boolean {
    const age = Number(this.wish.age);
    if (this.wish.age && !(ages[0] <= age && age <= ages[1])) return false;
    const shut = this.wish.audiences.flatMap((mine) => this.bonds.excludes(mine));
    return !audiences.some((place) => shut.includes(this.bonds.value("doelgroep", place)));
  }

  /** The audiences that someone belongs to. */
  ours({ audiences }: Row): string[] {
    const names = audiences.map((place) => this.bonds.value("doelgroep", place));
    return names.filter((name) => this.wish.audiences.includes(name));
  }

  /** An audience that shuts others out, and of which we do not know whether someone belongs to it. */
  closedTo({ audiences }: Row): string {
    const names = audiences.map((place) => this.bonds.value("doelgroep", place));
    const closed = names.filter((name) => this.bonds.isClosed(name));
    return closed.find((name) => !this.wish.audiences.includes(name)) ?? "";
  }

  /** Whether it is for anyone, or for a group that someone belongs to. */
  isForMe(row: Row): boolean {
    const anyone = row.audiences.some((place) => this.bonds.value("doelgroep", place) === ANYONE);
    return anyone || this.ours(row).length > 0;
  }

  asksTooMuchDutch({ level }: Row): boolean {
    return this.level >= 0 && level > this.level;
  }

  sharedLanguage({ languages }: Row): string {
    return languages.find((code) => this.wish.languages.includes(code)) ?? "";
  }

  /** For who is new here, or about the language itself. */
  learnsDutch({ audiences, sectors }: Row): boolean {
    const newcomers = audiences.some(
      (place) => this.bonds.value("doelgroep", place) === "nieuwkomers",
    );
    return newcomers || this.teachesDutch(sectors);
  }

  teachesDutch(sectors: number[]): boolean {
    return sectors.some((place) => this.bonds.value("sector", place) === "taal");
  }

  canWalkIn({ access }: Row): boolean {
    return this.bonds.value("toegang", access) === WALK_IN;
  }

  needsReferral({ access }: Row): boolean {
    return this.bonds.value("toegang", access) === REFERRAL;
  }

  /** The points of an offering by itself, for each rung that it is a step for. */
  value({ row, km }: Candidate): number {
    const { weights } = this.bonds;
    let points = 0;
    const shared = this.sharedSector(row);
    if (shared) points += weights.same_pillar + (shared.liked ? weights.same_sector : 0);
    // Online, at home, or for a whole region is nowhere near.
    if (km !== null) points += weights.near * nearness(km, this.wish.radius);
    if (this.ours(row).length > 0) points += weights.same_audience;
    else points += this.isForMe(row) ? POINTS.anyone : weights.other_audience;
    if (this.bonds.value("soort", row.kind) === MEETING_POINT) points += POINTS.meetingPoint;
    if (this.level >= 0 && row.level >= 0) {
      points += this.asksTooMuchDutch(row) ? POINTS.hardDutch : POINTS.easyDutch;
    }
    if (this.speaksLittle && this.learnsDutch(row)) points += POINTS.learnsDutch;
    if (this.sharedLanguage(row)) points += POINTS.speaks;
    return points;
  }

  /** What a step is worth as the first one. */
  start({ row }: Candidate): number {
    const { weights } = this.bonds;
    if (this.canWalkIn(row)) return weights.free_access;
    return this.needsReferral(row) ? weights.needs_referral : 0;
  }

  /** What it is worth that one step follows on another. */
  link(before: Candidate, after: Candidate): number {
    const { weights, nearKm } = this.bonds;
    const at = before.row.next.indexOf(after.number);
    let points = 0;
    if (at >= 0) points += at < before.row.named ? POINTS.named : POINTS.found;
    if (before.row.provider === after.row.provider) points += weights.same_provider;
    const apart = between(before.row.spots, after.row.spots);
    if (apart !== null) points += weights.near * nearness(apart, nearKm);
    return points;
  }
}

/** 1 on the same spot, less with the distance, 0 at the edge. */
function nearness(km: number, edge: number): number {
  return edge > 0 ? Math.max(0, 1 - km / edge) : 0;
}

/** The kilometres between the nearest two of these points; null when there are none. */
export function between(ours: Point[], theirs: Point[]): number | null {
  let least: number | null = null;
  for (const one of ours) {
    for (const other of theirs) {
      const km = distanceKm(one, other);
      if (least === null || km < least) least = km;
    }
  }
  return least;
}
