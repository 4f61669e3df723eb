// What the compiled validator finds, by place and by the keyword of the schema that is broken.

import { aanbieder, aanbod } from "schema:validators";
import { isData, type Kind, type Path, type Step } from "./problem";

const VALIDATORS = { aanbod, aanbieder };

export interface Broken {
  path: Path;
  value: unknown;
  keywords: Set<string>;
}

export function errorsIn(data: unknown, kind: Kind): Broken[] {
  const validate = VALIDATORS[kind];
  if (validate(data)) return [];
  const found = new Map<string, Broken>();
  for (const { instancePath, keyword, propertyName } of validate.errors ?? []) {
    const broken = found.get(instancePath) ?? {
      ...follow(data, instancePath),
      keywords: new Set(),
    };
    // About the name of a field inside, while the place is that of the fields around it.
    broken.keywords.add(propertyName === undefined ? keyword : "propertyNames");
    found.set(instancePath, broken);
  }
  return [...found.values()];
}

function follow(data: unknown, pointer: string): { path: Path; value: unknown } {
  const path: Step[] = [];
  let value = data;
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replace(/~1/g, "/").replace(/~0/g, "~");
    const step = Array.isArray(value) ? Number(name) : name;
    path.push(step);
    if (Array.isArray(value)) value = value[Number(name)];
    else if (isData(value)) value = value[name];
  }
  return { path, value };
}
