// The page's side of the worker: every question is a promise.

import type { Answer, Call, Finder } from "./protocol";

type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void };

/** Start the worker; throws where there are no workers. */
export function startFinder(script: string): Finder {
  const worker = new Worker(script);
  const waiting = new Map<number, Waiting>();
  let number = 0;

  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) one?.reject(new Error(data.error));
    else one?.resolve(data.value);
  });
  // The script itself did not load or run.
  let broken = false;
  worker.addEventListener("error", () => {
    broken = true;
    for (const { reject } of waiting.values()) reject(new Error("worker"));
    waiting.clear();
  });

  const call = (name: keyof Finder, args: unknown[]) =>
    new Promise<unknown>((resolve, reject) => {
      if (broken) return reject(new Error("worker"));
      const message: Call = { id: number++, name, args };
      waiting.set(message.id, { resolve, reject });
      worker.postMessage(message);
    });
  return new Proxy({} as Finder, {
    get: (_, name) =>
      name === "then" ? undefined : (...args: unknown[]) => call(name as keyof Finder, args),
  });
}
