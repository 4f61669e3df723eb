// A municipality has a name that can stand in an address, without the word for what it is.

import type { Path } from "../problem";
import type { Finding, Rule } from "../rule";
import { say } from "../say";
import { slug } from "../slug";

const WORD = "gemeente ";

export const gemeenteNaam: Rule = {
  code: "gemeente-naam",
  level: "fout",
  reads: ["locaties", "werkgebied"],
  check(entry) {
    const own = entry
      .locations()
      .map(([path, { gemeente }]): [Path, string] => [[...path, "gemeente"], gemeente]);
    const served = (entry.data.werkgebied?.gemeenten ?? []).map((name, index): [Path, string] => [
      ["werkgebied", "gemeenten", index],
      name,
    ]);
    return [...own, ...served].flatMap(([path, name]) => look(path, name));
  },
};

function look(path: Path, name: string): Finding[] {
  if (!/[a-z]/.test(slug(name))) {
    return [{ path, message: say("gemeente-naam"), remedy: say("gemeente-naam.raad") }];
  }
  if (!name.toLowerCase().startsWith(WORD)) return [];
  const better = name.slice(WORD.length).trim();
  const remedy = say("gemeente-naam.woord.raad", { naam: better });
  return [{ path, message: say("gemeente-naam.woord"), remedy, better }];
}
