// The finder in a frame on somebody else's page (`inbed=1`): it goes without header and footer.
//
// The class that hides those is set in the head of the page, before anything is painted.

import { make } from "./html";

function isEmbedded(): boolean {
  return document.documentElement.classList.contains("inbed");
}

/** The query string with what keeps the finder a guest, also after a reload. */
export function asEmbedded(query: string): string {
  if (!isEmbedded()) return query;
  return query ? `${query}&inbed=1` : "?inbed=1";
}

/**
 * Open what is found in the window around the frame, where there is room for a whole page; Back
 * returns to the frame as it was. Links that only change the finder's state stay in the frame.
 */
export function leaveByLinks(): void {
  if (isEmbedded()) document.head.append(make("base", { target: "_parent" }));
}

/** Let the link below an embedded finder open the same state on a page of its own. */
export function showWayOut(query: string): void {
  document.querySelector("[data-los]")?.setAttribute("href", query || ".");
}
