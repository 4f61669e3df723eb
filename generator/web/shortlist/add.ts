// How other pages put several offerings on the shortlist at once: with a link.

/** What such an address has behind its `#`: `keuzelijst/#erbij=<id>,<id>`. */
export const ADD = "erbij=";

/** Where a link leads that puts these offerings on the list; `root` leads to the site's root. */
export function addressToAdd(ids: readonly string[], root: string): string {
  return `${root}keuzelijst/#${ADD}${ids.join(",")}`;
}
