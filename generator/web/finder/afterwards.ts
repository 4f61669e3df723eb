// What may come after the list: it waits until the list is on screen, and while someone types.

/** Where nothing is painted, as in a tab behind another, it does not wait for that longer. */
const MOST = 200;

export class Afterwards {
  private turn = 0;

  /** Do this once `rest` ms have passed and the page was painted, unless there is something newer. */
  async run(rest: number, task: () => Promise<void>): Promise<void> {
    const turn = this.stop();
    if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
    await painted();
    if (turn === this.turn) await task();
  }

  /** What waits is not needed any more. */
  stop(): number {
    return ++this.turn;
  }
}

function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, MOST);
    // A task that is set in the frame comes after its paint.
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
