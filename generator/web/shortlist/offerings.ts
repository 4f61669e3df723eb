// Fetches the pages of offerings, a few at a time, and remembers what was found.

import { type Offering, readOffering } from "./offering";

/** "weg" is what is not there any more, "mislukt" what could not be asked now. */
export type Found = Offering | "weg" | "mislukt";

const AT_ONCE = 4;

export class Offerings {
  private readonly root: string;
  private readonly found = new Map<string, Found>();
  private readonly asked = new Set<string>();
  private readonly waiting: string[] = [];
  private busy = 0;
  private patient: (() => void)[] = [];
  /** Called whenever something is known of an offering. */
  private readonly tell: () => void;

  constructor(root: string, tell: () => void) {
    this.root = root;
    this.tell = tell;
  }

  addressOf(id: string): string {
    return new URL(`${this.root}aanbod/${id}/`, location.href).href;
  }

  /** Resolves when nothing is being fetched any more. */
  async idle(): Promise<void> {
    while (this.busy > 0) await new Promise<void>((resolve) => this.patient.push(resolve));
  }

  /** What is known of an offering; it is fetched when that is nothing. */
  get(id: string): Found | undefined {
    if (!this.asked.has(id)) {
      this.asked.add(id);
      this.waiting.push(id);
      this.fetchNext();
    }
    return this.found.get(id);
  }

  /** Those of these that were fetched. */
  known(ids: readonly string[]): Offering[] {
    return ids
      .map((id) => this.found.get(id))
      .filter((found): found is Offering => typeof found === "object");
  }

  /** Whether none of these is there any more; not before all of them were asked for. */
  allGone(ids: readonly string[]): boolean {
    return ids.length > 0 && ids.every((id) => this.found.get(id) === "weg");
  }

  again(id: string): void {
    this.found.delete(id);
    this.asked.delete(id);
    this.get(id);
    this.tell();
  }

  private async fetchNext(): Promise<void> {
    const id = this.busy < AT_ONCE ? this.waiting.shift() : undefined;
    if (id === undefined) return;
    this.busy++;
    this.found.set(id, await this.fetch(id));
    this.busy--;
    this.tell();
    this.fetchNext();
    for (const go of this.patient.splice(0)) go();
  }

  private async fetch(id: string): Promise<Found> {
    try {
      const answer = await fetch(this.addressOf(id));
      if (answer.status === 404 || answer.status === 410) return "weg";
      if (!answer.ok) return "mislukt";
      return readOffering(await answer.text(), id) ?? "mislukt";
    } catch {
      return "mislukt";
    }
  }
}

/** What can be said of an offering that is gone: "samen soep eten, van de-boog". */
export function nameOfGone(id: string): string {
  const [provider = "", offering = ""] = id.split("/");
  return `${offering.replace(/-/g, " ")}, van ${provider}`;
}
