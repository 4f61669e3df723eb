// The fields of the schema, looked up by their place in an entry; as check/fields.py does.

import documents from "schema:fields";
import type { Kind, Path, Step } from "./problem";

export interface Option {
  const: string | number;
  title: string;
}

export interface Field {
  $ref?: string;
  type?: string | string[];
  title?: string;
  errorMessage?: string;
  contentMediaType?: string;
  examples?: unknown[];
  oneOf?: Option[];
  properties?: Record<string, Field>;
  required?: string[];
  items?: Field;
  additionalProperties?: boolean | Field;
  propertyNames?: { enum: string[] };
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}

type Tree = { [key: string]: Tree };

export class Fields {
  readonly root: Field;
  /** The names of the fields in which Markdown stands. */
  readonly markdown: ReadonlySet<Step>;

  constructor(kind: Kind) {
    this.root = this.resolve(documents[`${kind}.schema.json`] as Field);
    const rich = this.all().filter(([, { contentMediaType }]) => contentMediaType);
    this.markdown = new Set(rich.map(([path]) => path[path.length - 1] ?? ""));
  }

  /** A field with what it refers to filled in; its own words go before those. */
  resolve(field: Field): Field {
    const { $ref, ...own } = field;
    if ($ref === undefined) return field;
    const [name, pointer = ""] = $ref.split("#/");
    let target = documents[name || "begrippen.schema.json"] as Tree | undefined;
    for (const part of pointer.split("/")) target = target?.[part];
    return { ...this.resolve((target ?? {}) as Field), ...own };
  }

  /** The field at a place; an empty one where the schema knows nothing. */
  at(path: Path): Field {
    return path.reduce((field, step) => this.inner(field, step), this.root);
  }

  /** The name and the field that a person thinks of: for an item that of its list. */
  named(path: Path): [string, Field] {
    for (let length = path.length; length > 0; length--) {
      const name = path[length - 1] ?? "";
      if (name in (this.at(path.slice(0, length - 1)).properties ?? {})) {
        return [String(name), this.at(path.slice(0, length))];
      }
    }
    return ["", this.root];
  }

  isRequired(path: Path): boolean {
    const name = path[path.length - 1];
    const around = this.at(path.slice(0, -1)).required ?? [];
    return typeof name === "string" && around.includes(name);
  }

  /** The fields inside a field, by name. */
  properties(field: Field): Map<string, Field> {
    const inner = Object.entries(field.properties ?? {});
    return new Map(inner.map(([name, one]) => [name, this.resolve(one)]));
  }

  /** Every field with a path to it, those nearest to the root first; items as position 0. */
  all(): [Path, Field][] {
    const found: [Path, Field][] = [];
    const todo: [Path, Field][] = [[[], this.root]];
    for (const [path, field] of todo) {
      if (path.length > 0) found.push([path, field]);
      if (field.items) todo.push([[...path, 0], this.resolve(field.items)]);
      for (const [name, inner] of this.properties(field)) todo.push([[...path, name], inner]);
      if (typeof field.additionalProperties === "object") {
        const code = field.propertyNames?.enum[0] ?? "";
        todo.push([[...path, code], this.resolve(field.additionalProperties)]);
      }
    }
    return found;
  }

  private inner(field: Field, step: Step): Field {
    const own = typeof step === "number" ? field.items : field.properties?.[step];
    const inner = own ?? (typeof step === "number" ? undefined : field.additionalProperties);
    return typeof inner === "object" ? this.resolve(inner) : {};
  }
}

/** The type that a field asks for; of several the first. */
export function typeOf(field: Field): string {
  const wanted = field.type ?? "string";
  return typeof wanted === "string" ? wanted : (wanted[0] ?? "string");
}
