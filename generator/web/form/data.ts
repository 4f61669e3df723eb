// What the form is about: the content of an entry, with the Dutch keys of its file.

export type Value = string | number | boolean | Value[] | Data;
export interface Data {
  [name: string]: Value;
}
export type Kind = "aanbod" | "aanbieder";
export type Path = (string | number)[];

export function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function asData(value: unknown): Data {
  return isData(value) ? value : {};
}

export function asList(value: unknown): Value[] {
  return Array.isArray(value) ? value : [];
}

export function asText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** A day as entries have it, by the clock of this device. */
export function isoDay(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
