// The vocabularies of the schema: what each value is called and means.

import { asList, asText, isData } from "./data";

export interface Term {
  value: string;
  title: string;
  description: string;
  icon: string;
  /** What a rung says besides: its sentence and its short name. */
  sentence: string;
  short: string;
}

export class Terms {
  private readonly lists = new Map<string, Map<string, Term>>();

  /** `schema` is the content of begrippen.schema.json. */
  constructor(schema: unknown) {
    const definitions = isData(schema) && isData(schema.$defs) ? schema.$defs : {};
    for (const [name, definition] of Object.entries(definitions)) {
      if (!isData(definition) || !Array.isArray(definition.oneOf)) continue;
      this.lists.set(name, new Map(asList(definition.oneOf).flatMap(term)));
    }
  }

  of(list: string, value: unknown): Term | undefined {
    return this.lists.get(list)?.get(asText(value));
  }

  title(list: string, value: unknown): string {
    return this.of(list, value)?.title ?? asText(value);
  }
}

export async function fetchTerms(root: string): Promise<Terms> {
  const response = await fetch(`${root}data/schema/begrippen.schema.json`);
  if (!response.ok) throw new Error(String(response.status));
  return new Terms(await response.json());
}

function term(found: unknown): [string, Term][] {
  if (!isData(found)) return [];
  const value = asText(found.const);
  const part = (name: string) => asText(found[name]);
  const made = { value, title: part("title"), description: part("description") };
  return [[value, { ...made, icon: part("icoon"), sentence: part("zin"), short: part("kort") }]];
}
