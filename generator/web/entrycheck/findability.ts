// What would make an offering easier to find: hints, never mistakes. They follow from how the
// finder works: finder/words.py says which words count and how much, finder/columns.py and
// finder/more.py which filters leave out an offering that says nothing.

import { isSmall, wordsOf } from "../finder/fold";
import { otherForms } from "../finder/forms";
import { Fields, type Option } from "./fields";
import { type Data, isData, type Step } from "./problem";
import { type Sentence, say } from "./say";

export interface FindHint {
  /** The field in which it can be mended. */
  path: Step[];
  /** What to do, in a few Dutch words. */
  what: string;
  /** What it brings. */
  why: string;
}

/** So few new words in the summary say no more than the name. */
const FEW = 3;
/** In a name of more words there is something of its own. */
const GENERAL = 2;

let general: Set<string> | undefined;

/** Hints about an offering that may still be half empty, those that matter most first. */
export function findability(data: Data): FindHint[] {
  return [
    ...aboutName(data),
    ...aboutKeywords(data),
    ...aboutPlaces(data),
    ...aboutMoments(data),
    ...(data.kosten === undefined ? [hint(["kosten"], "vinden.kosten", "vinden.kosten.raad")] : []),
    ...(hasPlace(data) && data.toegankelijkheid === undefined
      ? [hint(["toegankelijkheid"], "vinden.rolstoel", "vinden.rolstoel.raad")]
      : []),
    ...(data.talen === undefined ? [hint(["talen"], "vinden.talen", "vinden.talen.raad")] : []),
  ];
}

function hint(path: Step[], what: Sentence, why: Sentence, values = {}): FindHint {
  return { path, what: say(what, values), why: say(why) };
}

function aboutName({ naam, kort }: Data): FindHint[] {
  const name = telling(naam);
  if (name.length === 0) return [];
  general ??= generalWords();
  const isGeneral = (word: string) => [word, ...otherForms(word)].some((one) => general?.has(one));
  const found: FindHint[] = [];
  if (name.length <= GENERAL && name.every(isGeneral)) {
    found.push(hint(["naam"], "vinden.naam", "vinden.naam.raad"));
  }
  const summary = telling(kort);
  const added = summary.filter((word) => !name.includes(word));
  if (summary.length > 0 && added.length < FEW && added.length < summary.length) {
    found.push(hint(["kort"], "vinden.kort", "vinden.kort.raad"));
  }
  return found;
}

function aboutKeywords({ naam, kort, trefwoorden }: Data): FindHint[] {
  // These weigh as much as a keyword, or more.
  const there = new Set([...telling(naam), ...telling(kort)]);
  const keywords = Array.isArray(trefwoorden) ? trefwoorden.flatMap(telling) : [];
  if (keywords.some((word) => !there.has(word))) return [];
  return [hint(["trefwoorden"], "vinden.trefwoorden", "vinden.trefwoorden.raad")];
}

/** One hint, for the first place: a list of forty would be read by nobody. */
function aboutPlaces({ locaties }: Data): FindHint[] {
  const places = Array.isArray(locaties) ? locaties.filter(isData) : [];
  const rough = places.find(
    ({ plaats, punt, precisie = "plaats" }) => plaats && (!punt || precisie === "plaats"),
  );
  if (!rough) return [];
  const path = ["locaties", (locaties as unknown[]).indexOf(rough), "punt"];
  return [hint(path, "vinden.plek", "vinden.plek.raad", { plaats: rough.plaats })];
}

function aboutMoments({ wanneer }: Data): FindHint[] {
  if (!Array.isArray(wanneer) || wanneer.length === 0) {
    return [hint(["wanneer"], "vinden.dagen", "vinden.dagen.raad")];
  }
  const open = wanneer.findIndex((session) => isData(session) && !session.van && !session.tot);
  if (open < 0) return [];
  return [hint(["wanneer", open, "van"], "vinden.tijden", "vinden.tijden.raad")];
}

function hasPlace({ locaties }: Data): boolean {
  return Array.isArray(locaties) && locaties.length > 0;
}

/** The words of a text that say something, as the finder compares them. */
function telling(text: unknown): string[] {
  return typeof text === "string" ? wordsOf(text).filter((word) => !isSmall(word)) : [];
}

/** The words by which every offering of a kind or sector is found already. */
function generalWords(): Set<string> {
  const fields = new Fields("aanbod");
  const options = [["soort"], ["sectoren", 0]].flatMap((path) => fields.at(path).oneOf ?? []);
  const words = ({ const: value, title }: Option) => wordsOf(`${value} ${title}`);
  return new Set(options.flatMap(words));
}
