// The worker of the finder: takes calls from the page, lets the engine answer them.

import { Engine } from "../finder/engine";
import type { Answer, Call } from "../finder/protocol";

const engine = new Engine();

self.addEventListener("message", async ({ data }: MessageEvent<Call>) => {
  self.postMessage(await answer(data));
});

async function answer({ id, name, args }: Call): Promise<Answer> {
  try {
    const method = engine[name] as (...values: unknown[]) => Promise<unknown>;
    return { id, value: await method.apply(engine, args) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
