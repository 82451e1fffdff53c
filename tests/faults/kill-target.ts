import { type Boundary, type Side, boundaries, sides } from "./boundaries.ts";

/** Where the back end is to die: at a boundary, before or after its write. */
export interface KillTarget {
  boundary: Boundary;
  side: Side;
}

/** Both sides of each boundary of these parts. */
export function killTargets(isWanted: (part: Boundary["part"]) => boolean): KillTarget[] {
  return boundaries
    .filter(({ part }) => isWanted(part))
    .flatMap((boundary) => sides.map((side) => ({ boundary, side })));
}

/** As it stands in what a run prints. */
export function nameOfTarget({ boundary, side }: KillTarget): string {
  return `${side} "${boundary.name}" (${boundary.part})`;
}
