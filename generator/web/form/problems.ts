// What is wrong with the entries as they are now, each problem with its field and its step.

import { checkEntry, type Problem } from "../entrycheck";
import type { Data, Kind } from "./data";
import { fieldAt } from "./fields";

export interface Found {
  problem: Problem;
  /** Null when the form has no field for it. */
  field: HTMLElement | null;
  /** The name of the step in which it can be mended. */
  step: string;
}

/** Problems of the whole entry, and the field at which they are mended. */
const AT: Record<string, string> = { "plek-ontbreekt": "locaties", "contact-ontbreekt": "contact" };

export function problemsOf(
  form: Element,
  data: Data,
  kind: Kind,
  today: string,
  around: Parameters<typeof checkEntry>[3],
): Found[] {
  return checkEntry(data, kind, today, around).map((problem) => {
    const meant = AT[problem.code];
    const path = problem.path.length === 0 && meant ? [meant] : problem.path;
    const field = fieldAt(form, kind, [...path]);
    const step = field?.closest<HTMLElement>("[data-stap]")?.dataset.stap ?? "";
    return { problem, field, step };
  });
}

export function isError({ problem }: Found): boolean {
  return problem.level === "fout";
}

/** The message as a sentence of its own. */
export function sentence(text: string): string {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}.`;
}
