// The draft of what is being written: filled in when it is found, kept while somebody types.

import type { Content } from "./content";
import { findDraft, keepDraft } from "./draft";
import { tellDraft, tellKept, tellOldDrafts } from "./notices";
import type { Subject } from "./subject";
import type { Place } from "./trail";

/** Fill in the draft, else the file as it stands, else nothing; returns whether there is one. */
export function fillFrom(subject: Subject, content: Content): boolean {
  const draft = subject.asked.length > 0 ? findDraft(subject.about) : null;
  if (draft) content.fill({ aanbod: draft.offering, aanbieder: draft.provider });
  else content.fillToday({ [subject.kind]: subject.standing?.data ?? {} });
  if (draft) tellDraft(draft);
  tellOldDrafts();
  return draft !== null;
}

/** Keep what was filled in, if anything was, and tell whether the browser could. */
export function keepFrom(subject: Subject, content: Content, place: Place): void {
  if (subject.task === "klopt" || subject.task === "stopt") return;
  const written = content.written();
  if (!written && !place.organisation) return;
  const kept = keepDraft(subject.about, {
    ...place,
    offering: written?.aanbod ?? {},
    provider: written?.aanbieder ?? {},
    saved: new Date().toISOString(),
  });
  tellKept(kept);
}
