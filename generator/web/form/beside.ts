// What stands beside the form: how it will look, and tips.

import { find } from "../finder/html";
import type { Entries } from "./content";
import { asText } from "./data";
import { Preview } from "./preview";
import type { Subject } from "./subject";
import { fetchTerms } from "./terms";
import { showTips } from "./tips";

export class Beside {
  private readonly form: HTMLElement;
  private readonly box = find("[data-zij]");
  private preview: Preview | null = null;

  /** `ready` is told when the example can be drawn. */
  constructor(form: HTMLElement, root: string, ready: () => void) {
    this.form = form;
    fetchTerms(root).then(
      (terms) => {
        this.preview = new Preview(find<HTMLIFrameElement>("[data-venster]"), root, terms);
        ready();
      },
      () => {
        // Without the words of the schema there is no example; the form works.
      },
    );
  }

  show(subject: Subject, entries: Entries, step: string, go: (step: string) => void): void {
    this.box.hidden = step === "begin" || subject.kind !== "aanbod";
    if (this.box.hidden) return;
    const provider = subject.organisation ? subject.provider : entries.aanbieder;
    const name = asText(provider.naam) || subject.organisationName;
    this.preview?.show(entries.aanbod, { name, data: provider });
    const asked = subject.asked.includes("aanbod");
    showTips(this.form, asked ? entries.aanbod : {}, asked ? step : "", go);
  }
}
