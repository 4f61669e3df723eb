// What is said when nothing is found: what was asked, in a sentence, and each way out of it.

import { inResults } from "./html";
import type { WayOut } from "./protocol";
import type { State } from "./state";

export type Titles = (name: string, value: string) => string;

/** From here on a sentence of all choices is too long to read. */
const MANY = 4;
const LONG = 40;

/** "Geen aanbod op trede 5 bij ‘Groen en dieren’ in Arnhem." */
export function nothingFor(state: State, titles: Titles): string {
  const { trede, gemeente, ...others } = state.chosen;
  const asked: [name: string, values: string[] | undefined][] = [
    ["trede", trede],
    ...Object.entries(others),
    ["q", state.words ? [state.words] : undefined],
    ["gemeente", gemeente],
    ["plaats", state.place ? [state.place] : undefined],
    ["gebied", state.area ? [] : undefined],
  ];
  const parts = asked.flatMap(([name, values]) => (values ? [named(name, values, titles)] : []));
  if (parts.length > MANY) return "Geen aanbod met al je keuzes samen.";
  return `Geen aanbod ${parts.join(" ")}.`;
}

/** "3 resultaten op trede 4", "2 resultaten zonder ‘Groen en dieren’". */
export function wayInWords({ name, values, instead, stays, total }: WayOut, titles: Titles) {
  const count = inResults(total);
  if (instead) return `${count} ${named(name, [instead], titles)}`;
  if (stays) return `Alleen ${named(name, values, titles)}: ${count}`;
  if (name === "plaats" || name === "gemeente" || name === "gebied")
    return `${count} in alle plaatsen`;
  return `${count} zonder ${plain(name, values, titles)}`;
}

/** A choice as a part of a sentence. */
function named(name: string, values: string[], titles: Titles): string {
  if (name === "gebied") return "in dit gebied";
  if (name === "straal") return `binnen ${values[0]} km`;
  const words = { trede: "op", sector: "bij", doelgroep: "voor", gemeente: "in", plaats: "in" };
  return `${words[name as keyof typeof words] ?? "met"} ${plain(name, values, titles)}`;
}

function plain(name: string, values: string[], titles: Titles): string {
  if (name === "trede") return `trede ${either(values)}`;
  if (name === "plaats") return short(values[0] ?? "");
  if (name === "gemeente") return either(values.map((value) => titles(name, value)));
  if (name === "q") return `‘${short(values[0] ?? "")}’`;
  return either(values.map((value) => `‘${titles(name, value)}’`));
}

function either(values: string[]): string {
  if (values.length > 3) return `${values.slice(0, 2).join(", ")} of iets anders`;
  return values.join(", ").replace(/, ([^,]*)$/, " of $1");
}

function short(text: string): string {
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text;
}
