// Keeps the marks on the map apart, so that each can be pressed: those too close become one.

import type { Mark } from "./protocol";

/** In pixels: between the edges of two marks. */
const GAP = 2;
/** A finger's width; groups are a little larger. */
const SMALLEST = 44;
const LARGEST = 64;
/** From here on zooming in further does not take marks apart: what is close opens as a list. */
const CLOSE_UP = 18;
const TILE = 256;

/** How wide a mark is drawn, in pixels. */
export function sizeOf({ count, opens }: Mark): number {
  return opens ? SMALLEST : Math.round(Math.min(LARGEST, SMALLEST + 6 * Math.log10(count)));
}

export function keepApart(marks: Mark[], zoom: number): Mark[] {
  const kept: { mark: Mark; x: number; y: number }[] = [];
  // The largest first: it is the others that join.
  for (const mark of [...marks].sort((a, b) => b.count - a.count)) {
    const [x, y] = pixels(mark, zoom);
    const touches = (one: (typeof kept)[number]) =>
      Math.hypot(one.x - x, one.y - y) < (sizeOf(one.mark) + sizeOf(mark)) / 2 + GAP;
    const near = kept.find(touches);
    if (near) near.mark = joined(near.mark, mark, zoom);
    else kept.push({ mark, x, y });
  }
  return kept.map(({ mark }) => mark);
}

function joined(large: Mark, small: Mark, zoom: number): Mark {
  const points = [...large.points, ...small.points];
  return {
    ...large,
    key: `${large.key}+${small.key}`,
    count: large.count + small.count,
    rung: 0,
    opens: zoom >= CLOSE_UP && large.opens && small.opens,
    points,
  };
}

/** Where a point is on a flat map of the world at that zoom (Web Mercator). */
function pixels({ lat, lon }: Mark, zoom: number): [x: number, y: number] {
  const width = TILE * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [(lon / 360 + 0.5) * width, y * width];
}
