// The list in progress: kept by the tab, gone when it closes, and in step among the open tabs.
//
// It is read anew from the tab's storage each time, so that any number of keepers on a page agree.
// A list has a lineage: tabs follow each other's changes of the same list, and never throw away a
// list that somebody made elsewhere.

import type { Shortlist } from "./list";
import { fromText, RECORD, toText } from "./text";

/** The script in the head of every page looks at this name too (theme/delen/thema.html). */
const KEY = "kaart-keuzelijst";
const CHANGED = "keuzelijst";
/** How long a new tab waits for the list of the others, in milliseconds. */
const PATIENCE = 250;

type Message = { ask: true } | { kept: string };

export class Keeper {
  /** Where the browser keeps nothing, the list lives as long as the page. */
  private memory = "";
  private channel: BroadcastChannel | null = null;
  /** Resolves when the other tabs have had the time to tell of their list. */
  readonly settled: Promise<void>;

  constructor() {
    this.open();
    this.settled = new Promise((resolve) => {
      if (this.channel) setTimeout(resolve, PATIENCE);
      else resolve();
    });
    // A page that waits for Back must not be reached, and hears what it missed when it returns.
    addEventListener("pagehide", () => this.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.open();
      dispatchEvent(new Event(CHANGED));
    });
  }

  get list(): Shortlist {
    return fromText(split(this.kept).text);
  }

  change(list: Shortlist): void {
    const { lineage, at } = split(this.kept);
    const now = Math.max(Date.now(), at + 1);
    this.keep(`${lineage || Math.random().toString(36).slice(2)} ${now} ${toText(list)}`);
    this.send({ kept: this.kept });
  }

  /** Be told of every change, made here or in another tab. */
  onChange(tell: () => void): void {
    addEventListener(CHANGED, tell);
  }

  private open(): void {
    if (!("BroadcastChannel" in window)) return;
    this.channel = new BroadcastChannel(KEY);
    this.channel.addEventListener("message", ({ data }) => this.hear(data));
    this.send({ ask: true });
  }

  private close(): void {
    this.channel?.close();
    this.channel = null;
  }

  private send(message: Message): void {
    this.channel?.postMessage(message);
  }

  private hear(message: Partial<Record<"ask" | "kept", unknown>> | null): void {
    if (message?.ask && this.kept) this.send({ kept: this.kept });
    const heard = message?.kept;
    if (typeof heard === "string" && follows(heard, this.kept)) this.keep(heard);
  }

  private get kept(): string {
    try {
      return sessionStorage.getItem(KEY) ?? this.memory;
    } catch {
      return this.memory;
    }
  }

  private keep(value: string): void {
    this.memory = value;
    try {
      sessionStorage.setItem(KEY, value);
    } catch {
      // Storage is shut off or full.
    }
    dispatchEvent(new Event(CHANGED));
  }
}

/** Whether a list that was heard of takes the place of the one that is kept. */
function follows(heard: string, kept: string): boolean {
  const [theirs, mine] = [split(heard), split(kept)];
  if (!theirs.lineage) return false;
  if (theirs.lineage === mine.lineage) return theirs.at > mine.at;
  return !mine.text.includes(RECORD);
}

function split(kept: string): { lineage: string; at: number; text: string } {
  const [, lineage = "", at = "0", text = ""] = /^(\w+) (\d+) ([\s\S]*)$/.exec(kept) ?? [];
  return { lineage, at: Number(at), text };
}
