// The result card of the entry as it is now: the same one that the finder makes.

import { makeCard } from "../finder/card";
import type { Card } from "../finder/protocol";
import { asList, asText, type Data } from "./data";
import type { Terms } from "./terms";
import { costInWords, placeInWords, rungsInWords } from "./words";

export function previewCard(
  entry: Data,
  provider: string,
  terms: Terms,
  root: string,
): HTMLElement {
  const rungs = asList(entry.treden).filter((rung): rung is number => typeof rung === "number");
  const rung = Math.min(...rungs, 6);
  const sector = asText(asList(entry.sectoren)[0]);
  const card: Card = {
    id: "voorbeeld",
    name: asText(entry.naam) || "De naam van je aanbod",
    summary: asText(entry.kort) || "Hier komt wat het is, in één zin.",
    provider: provider || "Je organisatie",
    place: placeInWords(entry),
    rung,
    rungs: rungsInWords(rungs),
    sector,
    sectorTitle: terms.title("sector", sector),
    cost: costInWords(entry, terms),
  };
  const icons = {
    trede: { [rung]: terms.of("trede", rung)?.icon ?? "" },
    sector: { [sector]: terms.of("sector", sector)?.icon ?? "" },
  };
  const made = makeCard(card, root, icons);
  // What is not chosen yet does not stand on it.
  if (rungs.length === 0) made.querySelector(".trede")?.remove();
  if (!sector) made.querySelector(".tag")?.remove();
  return made;
}
