// Text counted and cut as Python does: by character, also where JavaScript sees two.

export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

export function cut(text: string, most: number): string {
  return text.length <= most ? text : [...text].slice(0, most).join("");
}

/** The text without line ends and doubled spaces. */
export function oneLine(text: string): string {
  return text.split(/\s+/u).filter(Boolean).join(" ");
}

/** A value as Python writes it where a text is asked. */
export function asText(value: unknown): string {
  if (typeof value === "boolean") return value ? "True" : "False";
  return String(value);
}
