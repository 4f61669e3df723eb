// The offerings of a shortlist side by side: a table with a column for each.

import { make } from "../finder/html";
import type { Fact, Offering } from "./offering";

type Row = readonly [name: string, of: (offering: Offering) => string[]];

const FIRST: Row[] = [
  ["Wat", ({ summary }) => [summary]],
  ["Soort", ({ kind }) => [kind]],
  ["Trede", ({ rungs }) => [rungs.join(", ")]],
];
const SECOND: Row[] = [
  ["Wanneer", ({ when }) => when],
  ["Waar", ({ where, transport }) => [...where, ...transport]],
  ["Kosten", ({ cost }) => cost],
  ["Hoe begin je", ({ start }) => start],
  ["Contact", ({ phone, email }) => [phone, email]],
];

/** What the block for referrers says again. */
const SAID = ["Begeleiding", "Toegang"];

/** Where nothing stands in these rows, nothing is missing. */
const OWN = ["Let op", "Notitie"];

/** Make the table; `noteOf` gives the visitor's own words, as the last row. */
export function compareTable(
  offerings: readonly Offering[],
  addressOf: (id: string) => string,
  noteOf: (id: string) => string,
): HTMLTableElement {
  const rows: Row[] = [
    ...FIRST,
    ...rowsOf(offerings, ({ audience }) => audience),
    ...SECOND,
    ...rowsOf(offerings, ({ referrers }) => referrers).filter(([name]) => !SAID.includes(name)),
    ["Let op", ({ notices }) => notices],
    ["Notitie", ({ id }) => noteOf(id).split("\n")],
  ];
  return make(
    "table",
    {},
    make("caption", { class: "visueel-verborgen" }, "Het aanbod op je lijst naast elkaar"),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("td", {}),
        ...offerings.map(({ id, name, provider, place }) =>
          make(
            "th",
            { scope: "col" },
            make("a", { href: addressOf(id) }, name),
            make("span", {}, [provider, place].filter(Boolean).join(", ")),
          ),
        ),
      ),
    ),
    make("tbody", {}, ...rows.map((row) => rowFor(row, offerings))),
  );
}

/** The facts that any of the offerings has, in the order in which they are met. */
function rowsOf(offerings: readonly Offering[], of: (offering: Offering) => Fact[]): Row[] {
  const names = new Set(offerings.flatMap((offering) => of(offering).map(([name]) => name)));
  return [...names].map((name) => [
    name,
    (offering) => of(offering).flatMap(([known, lines]) => (known === name ? lines : [])),
  ]);
}

function rowFor([name, of]: Row, offerings: readonly Offering[]): HTMLTableRowElement | null {
  const cells = offerings.map((offering) => of(offering).filter(Boolean));
  if (cells.every((lines) => lines.length === 0)) return null;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, name),
    ...cells.map((lines) =>
      lines.length > 0
        ? make("td", {}, ...lines.map((line) => make("p", { dir: "auto" }, line)))
        : make("td", {}, make("p", { class: "zacht" }, OWN.includes(name) ? "" : "Niet bekend")),
    ),
  );
}
