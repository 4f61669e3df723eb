// Runs the newest task only: on a slow line a task per letter would keep the last one waiting.

/** How long a task may keep the next one waiting. */
const PATIENCE = 400;

export type IsCurrent = () => boolean;

export class Latest {
  private turn = 0;
  private running: Promise<unknown> = Promise.resolve();

  /** Run the task as soon as the one before is done, unless a newer one comes first. */
  async run(task: (current: IsCurrent) => Promise<void>): Promise<void> {
    const turn = ++this.turn;
    const current = () => turn === this.turn;
    await Promise.race([this.running, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (!current()) return;
    const running = task(current);
    this.running = running.catch(() => undefined);
    await running;
  }
}
