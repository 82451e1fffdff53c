import type { Path, Point, Shape } from "./path.ts";
import { polygon } from "./path.ts";

/** A disc that one swell divides into two equal halves: sky above, sea below. */
export function brandMark(x: number, y: number, radius: number, sky: string, sea: string): Shape[] {
  return [
    { path: half(x, y, radius, -1), fill: sky },
    { path: half(x, y, radius, 1), fill: sea },
  ];
}

/** `side` -1 is the upper half, 1 the lower; a narrow gap along the swell keeps them apart. */
function half(x: number, y: number, radius: number, side: -1 | 1): Path {
  const steps = 48;
  const reach = 0.985;
  const crest = Array.from({ length: steps + 1 }, (_, index): Point => {
    const across = -reach + (2 * reach * index) / steps;
    const lift = 0.27 * Math.sin(across * Math.PI) * Math.cos((across * Math.PI) / 2.6);
    return [x + across * radius, y + radius * (lift + side * 0.045)];
  });
  const first = crest[0] ?? [x, y];
  const last = crest.at(-1) ?? [x, y];
  const from = Math.atan2(last[1] - y, last[0] - x);
  const to = Math.atan2(first[1] - y, first[0] - x);
  const end = side === 1 ? (to < from ? to + 2 * Math.PI : to) : to > from ? to - 2 * Math.PI : to;
  const rim = Array.from({ length: steps + 1 }, (_, index): Point => {
    const angle = from + ((end - from) * index) / steps;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return polygon([...crest, ...rim]);
}
