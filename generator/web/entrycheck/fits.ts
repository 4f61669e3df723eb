// Whether a value that a remedy would offer is one that the schema allows; as check/fits.py.

import type { Field } from "./fields";
import { isData } from "./problem";
import { lengthOf } from "./text";

const IS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: isData,
};

/** What is inside the value is not looked at. */
export function fits(value: unknown, field: Field): boolean {
  if (field.oneOf) return field.oneOf.some((option) => option.const === value);
  const kinds = [field.type ?? "string"].flat();
  if (!kinds.some((kind) => IS[kind]?.(value))) return false;
  if (typeof value === "string") {
    const right = between(lengthOf(value), field.minLength, field.maxLength);
    return right && (!field.pattern || new RegExp(field.pattern, "u").test(value));
  }
  if (Array.isArray(value)) return between(value.length, field.minItems, field.maxItems);
  if (typeof value === "number") return between(value, field.minimum, field.maximum);
  return true;
}

function between(value: number, low = value, high = value): boolean {
  return low <= value && value <= high;
}
