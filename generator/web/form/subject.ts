// What is being written: something new, or a change of a file as it stands on the site; and the
// files that come of it.

import { slug } from "../entrycheck/slug";
import { type Entry, type Order, writeEntry } from "../entryfile/write";
import { asText, type Data, type Kind } from "./data";
import { parseEntry } from "./parse";
import { patch } from "./patch";
import type { Result } from "./send";
import { type Organisation, PROVIDER_FILE, type Sources } from "./sources";
import type { Task } from "./start";

/** A file as it stands on the site. */
interface Standing {
  text: string;
  data: Data;
}

export class Subject {
  readonly task: Task;
  readonly organisation: Organisation | undefined;
  readonly organisationName: string;
  /** The name of the file that is changed; empty for something new. */
  readonly file: string;
  private readonly files: Map<string, string>;
  private readonly takenIds: string[];
  readonly standing: Standing | null;

  constructor(
    task: Task,
    organisation: Organisation | undefined,
    organisationName: string,
    file: string,
    files: Map<string, string>,
    takenIds: string[] = [],
  ) {
    this.task = task;
    this.organisation = organisation;
    this.organisationName = organisationName;
    this.file = file;
    this.files = files;
    this.takenIds = takenIds;
    const text = files.get(file) ?? "";
    const data = file ? parseEntry(text) : null;
    this.standing = data ? { text, data } : null;
  }

  /** Without its files, when they cannot be fetched. */
  static async of(
    task: Task,
    organisation: Organisation | undefined,
    name: string,
    file: string,
    sources: Sources,
  ): Promise<Subject> {
    const none = new Map<string, string>();
    const files = organisation ? await sources.files(organisation.id).catch(() => none) : none;
    const ids = sources.all.map(({ id }) => id);
    return new Subject(task, organisation, name, file, files, ids);
  }

  get kind(): Kind {
    return this.file === PROVIDER_FILE ? "aanbieder" : "aanbod";
  }

  /** Which kinds of entries the form has to ask for. */
  get asked(): Kind[] {
    if (this.task === "klopt" || this.task === "stopt") return [];
    if (this.task === "wijzig") return [this.kind];
    return this.organisation ? ["aanbod"] : ["aanbieder", "aanbod"];
  }

  /** What drafts are kept under. */
  get about(): string {
    return this.file && this.organisation ? `${this.organisation.id}/${this.file}` : "nieuw";
  }

  /** The content of the provider as the site has it. */
  get provider(): Data {
    return parseEntry(this.files.get(PROVIDER_FILE) ?? "") ?? {};
  }

  get providerId(): string {
    return (
      this.organisation?.id ?? free(slug(this.organisationName) || "organisatie", this.takenIds)
    );
  }

  /** The id that the offering has or gets. */
  idOf(offering: Data): string {
    const name = slug(asText(offering.naam)) || "aanbod";
    const taken = [...this.files.keys()].map((file) => file.replace(/\.ya?ml$/, ""));
    const own = this.file.replace(/\.ya?ml$/, "");
    return `${this.providerId}/${own || free(name, [...taken, "aanbieder"])}`;
  }

  /** The files to send in: of a new provider first its own. */
  results(entries: Record<Kind, Data>, orders: Record<Kind, Order>): Result[] {
    const folder = this.organisation?.folder ?? this.providerId;
    const up = folder.split("/").length + 1;
    const kinds: Kind[] = this.file ? [this.kind] : this.asked;
    return kinds.map((kind) => {
      const data = entries[kind];
      const fresh = writeEntry(data as Entry, kind, orders[kind], up);
      const slash = this.idOf(entries.aanbod).indexOf("/");
      const offering = `${this.idOf(entries.aanbod).slice(slash + 1)}.yml`;
      const name = this.file || (kind === "aanbieder" ? PROVIDER_FILE : offering);
      const text = this.standing
        ? patch(this.standing.text, this.standing.data, data, fresh)
        : fresh;
      return {
        title: this.titleOf(kind, data),
        path: `${folder}/${name}`,
        text,
        isNew: !this.file,
      };
    });
  }

  private titleOf(kind: Kind, data: Data): string {
    const name = asText(data.naam) || this.organisationName;
    if (this.task === "klopt") return `${name} klopt nog`;
    if (this.task === "stopt") return `${name} stopt`;
    if (this.task === "wijzig") return `${name}: wijziging`;
    return kind === "aanbieder" ? `Nieuwe organisatie: ${name}` : `Nieuw aanbod: ${name}`;
  }
}

/** The name, or the first of name-2, name-3 … that nobody has. */
function free(name: string, taken: string[]): string {
  let found = name;
  for (let number = 2; taken.includes(found); number++) found = `${name}-${number}`;
  return found;
}
