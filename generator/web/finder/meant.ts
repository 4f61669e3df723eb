// "Bedoel je …?": a question in which a word that nobody wrote gives way to the one it looks like.

import { fold } from "./fold";

/** Replace a typed word, as it was folded, by the word that was probably meant. */
export function asMeant(words: string, corrected: [typed: string, meant: string][]): string {
  return corrected.reduce((text, [typed, meant]) => {
    const parts = text.split(/(\s+)/);
    const at = parts.findIndex((part) => bare(part) === typed);
    if (at < 0) return fold(text).replace(typed, meant);
    parts[at] = meant;
    return parts.join("");
  }, words);
}

function bare(part: string): string {
  return fold(part).replace(/[^\p{L}\p{N}]/gu, "");
}
