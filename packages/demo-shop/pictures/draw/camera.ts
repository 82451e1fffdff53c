import type { Path, Point } from "./path.ts";
import { polygon } from "./path.ts";

/** Right, up, towards the camera; millimetres; the floor is at height 0. */
export type Position = [x: number, y: number, z: number];

/**
 * A shift lens: the picture plane stays upright, so that verticals stay parallel as in a product photograph, while
 * circles and edges shrink with distance as they should.
 */
export class Camera {
  readonly distance: number;
  readonly height: number;
  readonly scale: number;
  /** Where the point of the floor at (0, 0, 0) lands in the picture. */
  readonly origin: Point;

  constructor(settings: { distance?: number; height?: number; scale: number; origin: Point }) {
    this.distance = settings.distance ?? 1100;
    this.height = settings.height ?? 190;
    this.scale = settings.scale;
    this.origin = settings.origin;
  }

  project([x, y, z]: Position): Point {
    const nearness = this.distance / (this.distance - z);
    return [
      this.origin[0] + this.scale * x * nearness,
      this.origin[1] - this.scale * ((y - this.height) * nearness + this.height),
    ];
  }

  /** The angles at which an upright cylinder's left and right edge are seen; 0 looks along z. */
  edges(x: number, z: number, radius: number): { left: number; right: number } {
    const towards = Math.atan2(-x, this.distance - z);
    const open = Math.acos(radius / Math.hypot(x, this.distance - z));
    return { left: towards - open, right: towards + open };
  }

  circle(x: number, y: number, z: number, radius: number): Path {
    return polygon(this.arc(x, y, z, radius, 0, Math.PI * 2));
  }

  /** Points of a level circle from one angle to another. */
  arc(x: number, y: number, z: number, radius: number, from: number, to: number): Point[] {
    const steps = Math.max(8, Math.ceil((Math.abs(to - from) / Math.PI) * 36));
    return Array.from({ length: steps + 1 }, (_, index) => {
      const angle = from + ((to - from) * index) / steps;
      return this.project([x + radius * Math.sin(angle), y, z + radius * Math.cos(angle)]);
    });
  }
}
