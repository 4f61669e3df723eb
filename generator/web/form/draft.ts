// What was filled in, kept on this device until it is sent: one draft for each entry that is
// being written. A draft that this code cannot read is put aside, never thrown away.

import { asData, asText, type Data, isData } from "./data";
import type { Place } from "./trail";

const KEY = "kaart-aanmelden";
const VERSION = 1;

export interface Draft extends Place {
  offering: Data;
  provider: Data;
  saved: string;
}

/** Which entry a draft is about: "nieuw", or the id of what is changed. */
export type About = string;

/** Returns whether it could be kept: a browser can refuse. */
export function keepDraft(about: About, draft: Draft): boolean {
  try {
    localStorage.setItem(`${KEY}/${about}`, JSON.stringify({ version: VERSION, ...draft }));
    localStorage.setItem(KEY, about);
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(about: About): void {
  try {
    localStorage.removeItem(`${KEY}/${about}`);
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}

/** The draft of this entry; null when there is none. */
export function findDraft(about: About): Draft | null {
  const text = read(`${KEY}/${about}`);
  if (text === null) return null;
  const draft = parse(text);
  if (!draft) putAside(about, text);
  return draft;
}

/** What was being written last. */
export function lastAbout(): About {
  return read(KEY) || "nieuw";
}

/** The text of drafts of another version of this form. */
export function draftsAside(): string[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${KEY}-oud/`));
    return keys.sort().map((key) => localStorage.getItem(key) ?? "");
  } catch {
    return [];
  }
}

function putAside(about: About, text: string): void {
  try {
    localStorage.setItem(`${KEY}-oud/${about}`, text);
    localStorage.removeItem(`${KEY}/${about}`);
  } catch {
    // It stays where it is.
  }
}

function parse(text: string): Draft | null {
  try {
    const found: unknown = JSON.parse(text);
    if (!isData(found) || found.version !== VERSION) return null;
    return {
      task: asText(found.task),
      organisation: asText(found.organisation),
      target: asText(found.target),
      lastDay: asText(found.lastDay),
      step: asText(found.step),
      offering: asData(found.offering),
      provider: asData(found.provider),
      saved: asText(found.saved),
    };
  } catch {
    return null;
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
