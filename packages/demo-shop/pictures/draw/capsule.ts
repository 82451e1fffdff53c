import { pathData, polygon, type Point } from "./path.ts";
import { hull } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import type { Studio } from "./studio.ts";

/** Lies on its side; `turn` is its direction on the table in radians. Two colours meet in its middle. */
export function capsule(
  { document, camera }: Studio,
  { x, z, level }: Spot,
  turn: number,
  colours: [string, string],
  length = 21,
  radius = 3.8,
): void {
  const reach = length / 2 - radius;
  const balls = (from: number, to: number, grow = 0, drop = 0): Point[] =>
    [from, to].flatMap((along) => {
      const [cx, cy] = camera.project([
        x + Math.cos(turn) * along * reach,
        level + radius - drop,
        z + Math.sin(turn) * along * reach,
      ]);
      const r = (radius + grow) * camera.scale;
      return Array.from({ length: 40 }, (_, index): Point => {
        const angle = (index / 40) * Math.PI * 2;
        return [cx + r * Math.cos(angle), cy + r * Math.sin(angle) * (drop ? 0.42 : 1)];
      });
    });
  document.path(
    pathData(polygon(hull(balls(-1, 1, 0.8, radius)).map(([px, py]): Point => [px + 10, py + 1]))),
    "#2a2119",
    `opacity="0.45" ${document.blur(8)}`,
  );
  const [cx, cy] = camera.project([x, level + radius, z]);
  const r = radius * camera.scale;
  const [ex, ey] = camera.project([x + Math.cos(turn), level + radius, z + Math.sin(turn)]);
  const tilt = Math.atan2(ey - cy, ex - cx);
  const [nx, ny] = [Math.sin(tilt) * r, -Math.cos(tilt) * r];
  const sign = ny > 0 ? -1 : 1;
  const shading = document.linear(
    [
      { at: 0, colour: "#ffffff", opacity: 0.15 },
      { at: 0.2, colour: "#ffffff", opacity: 0.75 },
      { at: 0.36, colour: "#ffffff", opacity: 0.08 },
      { at: 0.65, colour: "#2b2016", opacity: 0.1 },
      { at: 0.92, colour: "#2b2016", opacity: 0.38 },
      { at: 1, colour: "#ffffff", opacity: 0.1 },
    ],
    cx + nx * sign,
    cy + ny * sign,
    cx - nx * sign,
    cy - ny * sign,
  );
  document.path(pathData(polygon(hull(balls(-1, 1)))), colours[1]);
  document.path(
    pathData(
      polygon(
        hull(
          balls(-1, 0.02)
            .filter((_, index) => index < 40)
            .concat(belt(-0.02)),
        ),
      ),
    ),
    colours[0],
  );
  document.path(pathData(polygon(hull(balls(-1, 1)))), shading);

  /** The cut across the middle. */
  function belt(along: number): Point[] {
    const [mx, my] = camera.project([
      x + Math.cos(turn) * along * reach,
      level + radius,
      z + Math.sin(turn) * along * reach,
    ]);
    return Array.from({ length: 12 }, (_, index): Point => {
      const angle = tilt + Math.PI / 2 + ((index / 11) * Math.PI - 0) * 0 + (index % 2 ? Math.PI : 0);
      return [mx + r * Math.cos(angle), my + r * Math.sin(angle)];
    });
  }
}
