// A changed entry keeps what was not changed: fields with the same value stay as they were written,
// with their comments; only the others are taken from the new text.

import { isMap, isScalar, parseDocument } from "yaml";
import { type Data, isData, type Value } from "./data";

interface Part {
  name: string;
  text: string;
}

/** The new text of a file; `fresh` is how a new file with this content would be written. */
export function patch(raw: string, before: Data, after: Data, fresh: string): string {
  const old = parts(raw);
  const made = parts(fresh);
  const kept = new Map(old.fields.map((part) => [part.name, part.text]));
  const fields = made.fields.map(({ name, text }) => {
    const known = kept.get(name);
    if (known === undefined) return text;
    return same(before[name], after[name]) ? known : withNotes(known, text);
  });
  return [old.head, ...fields].join("") + old.foot;
}

/** Cut a file into its fields, each with the lines of comment above it. */
function parts(text: string): { head: string; fields: Part[]; foot: string } {
  const whole = text.endsWith("\n") ? text : `${text}\n`;
  const document = parseDocument(whole, { schema: "failsafe" });
  const items = isMap(document.contents) ? document.contents.items : [];
  const starts = items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0));
  const names = items.map(({ key }) => (isScalar(key) ? String(key.value) : ""));
  const first = starts[0] ?? whole.length;
  const above = starts.map((start, at) => (at === 0 ? start : commentsAbove(whole, start)));
  const fields = names.map((name, at) => ({
    name,
    text: whole.slice(above[at] ?? 0, above[at + 1] ?? whole.length),
  }));
  const last = fields[fields.length - 1];
  const foot = last ? (/\n((?:[ \t]*(?:#[^\n]*)?\n)+)$/.exec(last.text)?.[1] ?? "") : "";
  if (last && foot) last.text = last.text.slice(0, -foot.length);
  return { head: whole.slice(0, first), fields, foot };
}

/** Where the comment lines right above this line begin. */
function commentsAbove(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const line = text.lastIndexOf("\n", at - 2) + 1;
    if (!text.slice(line, at).startsWith("#")) return at;
    at = line;
  }
  return at;
}

/** The comments above a changed field stay, and one behind a value on the same line too. */
function withNotes(known: string, text: string): string {
  const above = /^(?:#[^\n]*\n)*/.exec(known)?.[0] ?? "";
  const line = known.slice(above.length);
  const beside = /^[^\n"'#|>[{]*?(\s+#[^\n]*)\n$/.exec(line)?.[1] ?? "";
  const one = text.indexOf("\n") === text.length - 1;
  return above + (beside && one ? `${text.slice(0, -1)}${beside}\n` : text);
}

export function same(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: Value | undefined): unknown {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.map(sorted);
  if (!isData(value)) return value;
  return Object.keys(value)
    .sort()
    .map((name) => [name, sorted(value[name])]);
}
