// Where the keyboard is after the route was drawn anew: at what was changed, and nothing jumps.

/** The heading of the route, or the step on a rung. */
export type Focus = "heading" | number;

/** Draw, then give the focus to what was asked for, at the height where it was on the screen. */
export function keepingPlace(focus: Focus | null, draw: () => void): void {
  const before = focus === null ? undefined : target(focus)?.getBoundingClientRect().top;
  draw();
  if (focus === null) return;
  const element = target(focus);
  if (!element) return;
  if (focus === "heading") {
    element.focus();
    return;
  }
  element.focus({ preventScroll: true });
  if (before !== undefined) {
    const moved = element.getBoundingClientRect().top - before;
    scrollBy({ top: moved, behavior: "instant" });
  }
}

function target(focus: Focus): HTMLElement | null {
  if (focus === "heading") return document.querySelector<HTMLElement>("[data-kop]");
  const button = document.querySelector<HTMLElement>(`[data-kies="${focus}"]`);
  return button ?? document.querySelector<HTMLElement>(`[data-gat="${focus}"] a`);
}
