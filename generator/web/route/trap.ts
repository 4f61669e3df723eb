// The route as a picture: a staircase with the names of the steps on it. On a wide screen and on
// paper it climbs in columns, on a phone in rows; the list below it says the same in words.

import { icon, make } from "../finder/html";
import type { Bonds } from "./bonds";
import type { RouteStep } from "./plan";
import type { Shown } from "./shown";
import { rungsInWords } from "./words";

export function drawStaircase(
  element: HTMLElement,
  root: string,
  bonds: Bonds,
  rungs: number[],
  steps: RouteStep[],
  shown: (Shown | null)[],
): void {
  const place = new Map(rungs.map((rung, at) => [rung, at]));
  const treads = rungs.map((rung, at) => {
    const number = make("span", { class: "routetrap-nummer" }, `${rung}`);
    const within = steps.some(({ from, to }) => from < rung && rung <= to);
    const still = within && make("span", { class: "routetrap-nog" }, "Nog steeds hier");
    const tread = make("span", { class: `routetrap-trede trede-${rung}` }, still, number);
    put(tread, at, rungs.length);
    return tread;
  });
  const labels = steps.map((step, at) => {
    const card = shown[at]?.card;
    const label = make(
      "span",
      { class: `routetrap-naam trede-${step.from}${card ? "" : " routetrap-leeg"}` },
      icon(root, bonds.rung(step.from).icon),
      make("strong", {}, card?.name ?? (step.skipped ? "Overgeslagen" : "Nog niets")),
      card && make("small", {}, card.place || card.provider),
    );
    put(label, place.get(step.from) ?? 0, rungs.length);
    return label;
  });
  element.replaceChildren(...treads, ...labels);
  element.style.setProperty("--aantal", `${rungs.length}`);
  element.setAttribute("aria-label", inWords(steps, shown));
}

/** Where something stands, in a column or in a row; `laag` is how many treads are lower. */
function put(element: HTMLElement, at: number, count: number): void {
  element.style.setProperty("--kolom", `${at + 1}`);
  element.style.setProperty("--rij", `${count - at}`);
  element.style.setProperty("--laag", `${at}`);
}

function inWords(steps: RouteStep[], shown: (Shown | null)[]): string {
  const parts = steps.map((step, at) => {
    const name = shown[at]?.card.name ?? (step.skipped ? "overgeslagen" : "nog niets");
    return `${rungsInWords(step.from, step.to)}: ${name}.`;
  });
  return `Een trap van laag naar hoog. ${parts.join(" ")}`;
}
