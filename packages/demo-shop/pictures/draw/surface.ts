import type { Camera, Position } from "./camera.ts";
import { pathData, type Point, type Shape } from "./path.ts";
import type { SvgDocument } from "./svg-document.ts";

/** A flat face in the room: artwork in millimetres, x to the right and y down, goes onto it. */
export interface Surface {
  /** Where the artwork's (0, 0) is. */
  origin: Position;
  /** One millimetre to the right. */
  right: Position;
  /** One millimetre down. */
  down: Position;
}

/** A face that stands on `foot`, `height` high, turned about its upright (radians, left is below 0) and leaning back. */
export function standing(foot: Position, height: number, turn = 0, lean = 0): Surface {
  const back: Position = [-Math.sin(turn) * Math.sin(lean), Math.cos(lean), -Math.cos(turn) * Math.sin(lean)];
  return {
    origin: [foot[0] + back[0] * height, foot[1] + back[1] * height, foot[2] + back[2] * height],
    right: [Math.cos(turn), 0, -Math.sin(turn)],
    down: [-back[0], -back[1], -back[2]],
  };
}

export function on(camera: Camera, { origin, right, down }: Surface): (point: Point) => Point {
  return ([u, v]) =>
    camera.project([
      origin[0] + right[0] * u + down[0] * v,
      origin[1] + right[1] * u + down[1] * v,
      origin[2] + right[2] * u + down[2] * v,
    ]);
}

export function paint(document: SvgDocument, place: (point: Point) => Point, shapes: Shape[]): void {
  for (const { path, fill, opacity } of shapes) {
    document.path(pathData(path, place, 6), fill, opacity === undefined ? "" : `opacity="${opacity}"`);
  }
}
