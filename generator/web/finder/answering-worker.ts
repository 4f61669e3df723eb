// The worker of the finder: takes calls from the page, lets the engine answer them.

import { Engine } from "./engine";
import type { Answer, Call } from "./protocol";

export function answerCalls(): void {
  const engine = new Engine();
  self.addEventListener("message", async ({ data }: MessageEvent<Call>) => {
    self.postMessage(await answer(engine, data));
  });
}

async function answer(engine: Engine, { id, name, args }: Call): Promise<Answer> {
  try {
    const method = engine[name] as (...values: unknown[]) => Promise<unknown>;
    return { id, value: await method.apply(engine, args) };
  } catch (error) {
    return { id, error: String(error) };
  }
}
