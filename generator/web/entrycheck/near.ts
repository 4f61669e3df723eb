// What a person probably meant: the nearest field or value to what was written; as check/near.py.

import otherNames from "../../../schema/andere-namen.json";
import { closest } from "./close";
import type { Field, Option } from "./fields";
import { asText, cut } from "./text";

const OTHER_NAMES: Record<string, string> = otherNames;
/** The least likeness, from 0 to 1: about one slip in five letters. */
const LIKE = 0.7;
const LONGEST = 60;

/** The field that was probably meant, by its name, its title or another name. */
export function nearestField(written: string, fields: Map<string, Field>): string {
  const folded = fold(written);
  const meant = OTHER_NAMES[folded] ?? OTHER_NAMES[folded.replace(/_/g, "-")];
  if (meant !== undefined && fields.has(meant)) return meant;
  const names = new Map<string, string>();
  for (const [name, field] of fields) names.set(fold(field.title ?? name), name);
  for (const name of fields.keys()) names.set(name, name);
  return nearest(folded, names) ?? "";
}

/** The value of a vocabulary that was probably meant, by itself or by its title. */
export function nearestValue(written: unknown, options: readonly Option[]): Option | undefined {
  const folded = fold(asText(written));
  const byName = new Map<string, Option>();
  const byWord = new Map<string, Option>();
  for (const option of options) {
    const title = fold(option.title);
    for (const word of title.split(/[^\p{L}\p{N}_]+/u)) {
      if (word.length > 3 && !byWord.has(word)) byWord.set(word, option);
    }
    if (!byName.has(title)) byName.set(title, option);
    byName.set(fold(String(option.const)), option);
  }
  const exact = byName.get(folded) ?? byWord.get(folded);
  return exact ?? nearest(folded, byName) ?? nearest(folded, byWord);
}

function fold(text: string): string {
  const plain = text
    .trim()
    .replace(/^:+|:+$/g, "")
    .toLowerCase();
  return cut(plain, LONGEST).replace(/ /g, "-");
}

function nearest<Found>(written: string, known: Map<string, Found>): Found | undefined {
  const [near] = closest(written, known.keys(), LIKE);
  return near === undefined ? undefined : known.get(near);
}
