// What was looked for last, kept by the tab: other pages lead back to it.

import { parse, toQuery } from "./state";

const KEPT = "kaart-zoekvraag";

/** `query` is the finder's part of an address. */
export function rememberSearch(query: string): void {
  try {
    sessionStorage.setItem(KEPT, plain(query));
  } catch {
    // Then one begins anew.
  }
}

/** The query string to look further with; empty when nothing was looked for. */
export function lastSearch(): string {
  try {
    return plain(sessionStorage.getItem(KEPT) ?? "");
  } catch {
    return "";
  }
}

/** Only what the finder itself knows: not that it was embedded, nor what others put there. */
function plain(query: string): string {
  return toQuery(parse(query));
}
