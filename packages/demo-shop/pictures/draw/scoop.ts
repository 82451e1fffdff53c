import { mound } from "./mound.ts";
import { pathData, polygon, type Point } from "./path.ts";
import { RoundPack, curve, hull, type Profile } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A measuring scoop with its powder; the handle points along `turn` (0 is right, above 0 is to the front). */
export function scoop(
  studio: Studio,
  { x, z, level }: Spot,
  turn: number,
  powder: string,
  radius = 17,
  height = 21,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  const length = 38;
  const half = 4.4;
  const [ax, az] = [Math.cos(turn), Math.sin(turn)];
  const rim = level + height;
  const strip = (up: number): Point[] => {
    const at = (along: number, across: number) =>
      camera.project([x + ax * along - az * across, up, z + az * along + ax * across]);
    const end = Array.from({ length: 13 }, (_, index) => {
      const angle = -Math.PI / 2 + (index / 12) * Math.PI;
      return at(radius + length + Math.cos(angle) * half, Math.sin(angle) * half);
    });
    return [at(radius * 0.92, -half), ...end, at(radius * 0.92, half)];
  };
  const shade = strip(level).map(([px, py]): Point => [px + 12, py]);
  document.path(pathData(polygon(shade)), "#2a2119", `opacity="0.3" ${document.blur(12)}`);
  floorShadow(studio, x, z, radius * 0.84, height, level);
  const walls: Profile = [
    ...curve([level, radius * 0.76], [level + 2, radius * 0.84], "in", 4),
    [rim, radius],
  ];
  const handle = () => {
    document.path(pathData(polygon(hull([...strip(rim - 2.4), ...strip(rim - 0.2)]))), "#d9d5cb");
    document.path(pathData(polygon(strip(rim - 0.2))), "#f7f5ef");
  };
  if (turn < 0) handle();
  pack.body(walls, "#f1eee6", "plastic", 0.8);
  pack.lid(rim, radius, "#fdfcf8");
  pack.lid(rim, radius * 0.92, "#cfcabd");
  mound(studio, { x, z, level: rim - 1.5 }, radius * 0.91, 4.5, powder);
  if (turn >= 0) handle();
}
