// Why a step is in the route, and what to look out for, in plain Dutch.

import { placeInWords } from "../finder/myplace";
import type { Card } from "../finder/protocol";
import type { Bonds } from "./bonds";
import type { Text } from "./files";
import type { Wish } from "./state";
import { between, type Candidate, type Weigher } from "./weigh";

/** The step before, with what is told of it. */
export interface Before {
  candidate: Candidate;
  card: Card;
  text: Text;
}

export interface Why {
  reasons: string[];
  /** What may be in the way. */
  warnings: string[];
  /** Nobody said how much Dutch it asks, and that matters here. */
  dutchUnknown: boolean;
}

/** Steps closer together than this need no journey. */
const SAME_PLACE_KM = 1;
const CLOSE_KM = 5;
/** Up to here someone can be told that a little Dutch is enough. */
const LITTLE = 2;

export function whyThis(
  candidate: Candidate,
  before: Before | null,
  weigher: Weigher,
  bonds: Bonds,
): Why {
  const { row } = candidate;
  const reasons: string[] = [];
  const shared = weigher.sharedSector(row);
  if (shared?.liked) {
    reasons.push(`Dit vind je leuk: ${small(bonds.title("sector", shared.place))}.`);
  }
  if (before) reasons.push(...followsOn(candidate, before));
  else if (weigher.canWalkIn(row) && candidate.km !== null) reasons.push("Je kunt zo binnenlopen.");
  const ours = weigher.ours(row);
  if (ours.length > 0) {
    const [first = ""] = ours;
    const names = ours.slice(0, 2).map((name) => small(bonds.titleOf("doelgroep", name)));
    reasons.push(`${bonds.isClosed(first) ? "Voor" : "Ook voor"} ${names.join(" en ")}.`);
  }
  reasons.push(...aboutLanguage(candidate, weigher, bonds));
  // A step that has nothing else to say for itself is near, or serves this place.
  if (reasons.length === 0) reasons.push(whereItIs(candidate, weigher.wish));
  const dutchUnknown = weigher.speaksLittle && row.level < 0 && weigher.sharedLanguage(row) === "";
  return { reasons, warnings: lookOut(candidate, weigher, bonds), dutchUnknown };
}

function whereItIs({ km }: Candidate, { place, radius }: Wish): string {
  if (km === null) return "Je kunt hier ook meedoen als je ergens anders woont.";
  const near = placeInWords(place);
  return km <= radius ? `Dicht bij ${near}.` : `Het dichtst bij ${near}.`;
}

function followsOn({ number, row }: Candidate, { candidate, card, text }: Before): string[] {
  const at = candidate.row.next.indexOf(number);
  if (at >= 0 && at < candidate.row.named) {
    return [`‘${card.name}’ noemt dit zelf als volgende stap.`];
  }
  const told = at >= 0 ? withoutRung(text.nextReasons[at] ?? "") : "";
  if (told) return [`Volgt op ‘${card.name}’: ${told}.`];
  const reasons: string[] = [];
  if (candidate.row.provider === row.provider)
    reasons.push("Dezelfde organisatie als de stap hiervoor.");
  const apart = between(candidate.row.spots, row.spots);
  if (apart !== null && apart < SAME_PLACE_KM) reasons.push("Dicht bij de stap hiervoor.");
  else if (apart !== null && apart < CLOSE_KM) {
    reasons.push(`${Math.round(apart)} km van de stap hiervoor.`);
  }
  return reasons;
}

function aboutLanguage({ row }: Candidate, weigher: Weigher, bonds: Bonds): string[] {
  const said: string[] = [];
  const spoken = weigher.sharedLanguage(row);
  if (spoken) said.push(`Ze spreken er ${bonds.languages[spoken] ?? spoken}.`);
  if (weigher.level < 0) return said;
  if (row.level === 0) said.push("Je hoeft geen Nederlands te spreken.");
  else if (row.level > 0 && row.level <= LITTLE && !weigher.asksTooMuchDutch(row)) {
    said.push(`${bonds.levels[row.level]?.[1] ?? ""} is genoeg.`);
  }
  if (weigher.speaksLittle && weigher.teachesDutch(row.sectors))
    said.push("Je leert er ook Nederlands.");
  return said;
}

function lookOut({ row }: Candidate, weigher: Weigher, bonds: Bonds): string[] {
  const warnings: string[] = [];
  const titles = (names: string[]) => names.map((name) => small(bonds.titleOf("doelgroep", name)));
  const closed = weigher.closedTo(row);
  if (closed) warnings.push(`Alleen of vooral voor ${titles([closed])[0]}.`);
  else if (!weigher.isForMe(row)) {
    const names = row.audiences.map((place) => bonds.value("doelgroep", place));
    if (names.length > 0) warnings.push(`Bedoeld voor ${titles(names).slice(0, 3).join(", of ")}.`);
  }
  if (weigher.asksTooMuchDutch(row)) {
    const level = small(bonds.levels[row.level]?.[1] ?? "");
    warnings.push(`Je hebt hier ${level} nodig. Vraag of het toch kan.`);
  }
  if (weigher.needsReferral(row)) {
    warnings.push("Iemand moet je aanmelden, zoals de gemeente of het wijkteam.");
  }
  return warnings;
}

/** The rung stands above the step already. */
function withoutRung(reasons: string): string {
  return reasons.replace(/^trede \d, /, "");
}

export function small(text: string): string {
  return /^.[A-Z]/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
