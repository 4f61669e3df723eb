// What stands in the form as entries: filled in, read back, and checked.

import type { Data, Kind } from "./data";
import { fieldAt, stepsOf } from "./fields";
import { fillEntry } from "./fill";
import type { Towns } from "./gazetteer";
import { type Found, problemsOf } from "./problems";
import { readEntry } from "./read";
import type { Subject } from "./subject";

export type Entries = Record<Kind, Data>;

const KINDS: Kind[] = ["aanbieder", "aanbod"];

export class Content {
  private readonly form: HTMLElement;
  private readonly towns: Towns;
  private readonly today: string;
  /** What the file holds and the form has no field for. */
  private readonly unasked: Entries = { aanbod: {}, aanbieder: {} };

  constructor(form: HTMLElement, towns: Towns, today: string) {
    this.form = form;
    this.towns = towns;
    this.today = today;
  }

  /** Whoever writes now has looked at it today. */
  fillToday(entries: Partial<Entries>): void {
    const dated = (entry: Data = {}) => ({ ...entry, gecontroleerd: this.today });
    this.fill({ aanbod: dated(entries.aanbod), aanbieder: dated(entries.aanbieder) });
  }

  fill(entries: Entries): void {
    for (const kind of KINDS) {
      const left = fillEntry(this.form, kind, entries[kind]);
      const unknown = Object.entries(left).filter(([name]) => !fieldAt(this.form, kind, [name]));
      this.unasked[kind] = Object.fromEntries(unknown);
    }
  }

  nameProvider(name: string): void {
    const field = fieldAt(this.form, "aanbieder", ["naam"])?.querySelector("input");
    if (field && !field.value) field.value = name;
  }

  /** The names of the steps that ask for what the subject needs. */
  steps({ asked }: Subject): string[] {
    const found = asked.flatMap((kind) => stepsOf(this.form, kind));
    return found.map((step) => step.dataset.stap ?? "");
  }

  /** Only what was filled in here; null when that is nothing. */
  written(): Entries | null {
    const entries = { aanbod: this.read("aanbod"), aanbieder: this.read("aanbieder") };
    const names = [...Object.keys(entries.aanbod), ...Object.keys(entries.aanbieder)];
    return names.some((name) => name !== "gecontroleerd") ? entries : null;
  }

  /** The entries as they are to be sent. */
  entries(subject: Subject, lastDay: string): Entries {
    if (subject.asked.length === 0 && subject.standing) {
      const entry: Data = { ...subject.standing.data, gecontroleerd: this.today };
      if (subject.task === "stopt") entry.geldig_tot = lastDay;
      return { aanbod: entry, aanbieder: entry };
    }
    return { aanbod: this.read("aanbod"), aanbieder: this.read("aanbieder") };
  }

  found(subject: Subject, entries: Entries): Found[] {
    const kinds = subject.asked.length > 0 ? subject.asked : [subject.kind];
    return kinds.flatMap((kind) => {
      const id = kind === "aanbod" ? subject.idOf(entries.aanbod) : subject.providerId;
      const { forRules } = this.towns;
      const around = forRules ? { id, towns: forRules } : { id };
      return problemsOf(this.form, entries[kind], kind, this.today, around);
    });
  }

  private read(kind: Kind): Data {
    return { ...this.unasked[kind], ...readEntry(this.form, kind) };
  }
}
