// A value as a person would write it in an entry, on one line; as check/as_yaml.py does.

import { isData } from "./problem";

const PLAIN = /^[\p{L}\p{Nl}\p{No}][^\n]*$/u;
const SPECIAL = /: |:$| #|[[\]{},"\\]/;
const READ_OTHERWISE = new Set("true false yes no on off null y n".split(" "));

export function asYaml(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return `[${value.map(asYaml).join(", ")}]`;
  if (isData(value)) {
    const inner = Object.entries(value).map(([key, one]) => `${key}: ${asYaml(one)}`);
    return `{${inner.join(", ")}}`;
  }
  return typeof value === "string" ? written(value) : String(value);
}

function written(text: string): string {
  const plain = PLAIN.test(text) && !SPECIAL.test(text) && text === text.trim();
  if (plain && !READ_OTHERWISE.has(text.toLowerCase())) return text;
  const escaped = text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n");
  return `"${escaped}"`;
}
