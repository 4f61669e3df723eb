// A file of a provider to its content, as strictly as the build reads it: plain numbers, true and
// false are values, everything else is text. Files on the site have passed the check already.

import { parseDocument, type ScalarTag } from "yaml";
import { type Data, isData, type Value } from "./data";

const NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;

const TAGS: ScalarTag[] = [
  {
    default: true,
    tag: "tag:yaml.org,2002:bool",
    test: /^(?:true|false)$/,
    resolve: (text) => text === "true",
  },
  { default: true, tag: "tag:yaml.org,2002:float", test: NUMBER, resolve: Number },
];

/** The content of a file; null when it cannot be read. */
export function parseEntry(text: string): Data | null {
  try {
    const document = parseDocument(text, { schema: "failsafe", customTags: TAGS, merge: false });
    if (document.errors.length > 0) return null;
    // Aliases are refused: a few of them can stand for very much.
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return isData(value) ? (plain(value) as Data) : null;
  } catch {
    return null;
  }
}

/** Names of fields are whatever a stranger wrote: none of them may mean anything to a script. */
function plain(value: Value): Value {
  if (Array.isArray(value)) return value.map(plain);
  if (!isData(value)) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(entries.map(([name, inner]) => [name, plain(inner)]));
}
