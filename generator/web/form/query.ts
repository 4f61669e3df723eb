// What the address of the form says: which offering or provider it is about, and what to do.

import type { Task } from "./start";

export interface Asked {
  task: Task;
  provider: string;
  file: string;
}

const NAME = "[a-z0-9]+(?:-[a-z0-9]+)*";
const OFFERING = new RegExp(`^(${NAME})/(${NAME})$`);
const PROVIDER = new RegExp(`^${NAME}$`);

/** Null when the address asks for nothing that can be meant. */
export function askedIn(query: string): Asked | null {
  const given = new URLSearchParams(query);
  const [, provider = "", offering = ""] = OFFERING.exec(given.get("aanbod") ?? "") ?? [];
  if (provider) {
    const task = given.has("klopt") ? "klopt" : given.has("stopt") ? "stopt" : "wijzig";
    return { task, provider, file: `${offering}.yml` };
  }
  const own = given.get("aanbieder") ?? "";
  if (PROVIDER.test(own)) {
    return { task: given.has("klopt") ? "klopt" : "wijzig", provider: own, file: "aanbieder.yml" };
  }
  const at = given.get("bij") ?? "";
  return PROVIDER.test(at) ? { task: "nieuw", provider: at, file: "" } : null;
}
