// Data to the text of an entry: byte for byte what `kaart format` makes of the same data.
// canon/blocks.py and canon/order.py do the same; tests/examples/format holds both to it.

import { type Scalar, scalar, textBlock } from "./scalars";

export type Value = Scalar | readonly Value[] | { readonly [name: string]: Value };
export type Entry = { readonly [name: string]: Value };
export type Kind = "aanbod" | "aanbieder";
/** The fields in their order, as canon.order_of(schema, kind) gives them to a page. */
export type Order = { readonly [name: string]: Order };

/** A list that fits on a line of so many characters stands on one. */
const WIDTH = 100;
const POINT = "punt";
const POINT_DECIMALS = 4;

/**
 * The text of a file. What is undefined is left out; `up` is how many folders above the file's
 * own the folder `schema` stands.
 */
export function writeEntry(data: Entry, kind: Kind, order: Order, up = 2): string {
  const schema = `${"../".repeat(up)}schema/editor/${kind}.schema.json`;
  const first = `# yaml-language-server: $schema=${schema}`;
  return `${[first, ...fields(data, order, 0)].join("\n")}\n`;
}

function fields(data: Entry, order: Order, column: number): string[] {
  const given = new Map(Object.entries(data));
  const orders = new Map(Object.entries(order));
  const names = new Set([...[...orders.keys()].filter((name) => given.has(name)), ...given.keys()]);
  return [...names].flatMap((name) => {
    const value = given.get(name);
    if (value === undefined) return [];
    return part(`${scalar(name, true)}:`, value, orders.get(name) ?? {}, column, name);
  });
}

function part(head: string, value: Value, order: Order, column: number, name: string): string[] {
  const margin = " ".repeat(column);
  const line = `${margin}${head}`;
  const inner = inside(value, order, column + 2);
  if (inner === undefined) return ended(line, shown(value), column);
  const flow = isList(value) ? inBrackets(value, name) : undefined;
  if (flow !== undefined && [...`${line} ${flow}`].length <= WIDTH) return [`${line} ${flow}`];
  if (head !== "-") return [line, ...inner];
  const [first = "", ...rest] = inner;
  return [`${margin}- ${first.slice(column + 2)}`, ...rest];
}

/** The lines of what stands below a field or dash; undefined for what stands behind it. */
function inside(value: Value, order: Order, column: number): string[] | undefined {
  if (isList(value)) {
    if (value.length === 0) return undefined;
    return value.flatMap((item) => part("-", item, order, column, ""));
  }
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return undefined;
  }
  return fields(value as Entry, order, column);
}

function ended(line: string, [first = "", ...rest]: string[], column: number): string[] {
  const below = " ".repeat(column + 2);
  return [first ? `${line} ${first}` : line, ...rest.map((text) => (text ? below + text : ""))];
}

function shown(value: Value): string[] {
  if (isList(value)) return ["[]"];
  if (typeof value === "object" && value !== null) return ["{}"];
  return (typeof value === "string" && textBlock(value)) || [scalar(value)];
}

/** A list on one line; undefined when it holds more than plain values. */
function inBrackets(values: readonly Value[], name: string): string | undefined {
  const decimals = name === POINT ? POINT_DECIMALS : 0;
  const found: string[] = [];
  for (const value of values) {
    if (value === null || typeof value === "object") return undefined;
    if (typeof value === "string" && value.includes("\n")) return undefined;
    found.push(scalar(value, true, decimals));
  }
  return `[${found.join(", ")}]`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
