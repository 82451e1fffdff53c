import { RoundPack, curve } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A shallow stoneware dish. Gives the level of its inside. */
export function dish(
  studio: Studio,
  { x, z, level }: Spot,
  radius: number,
  height: number,
  glaze: string,
): number {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.8, height * 1.4, level);
  pack.body(
    [
      ...curve([level, radius * 0.62], [level + height * 0.5, radius * 0.93], "in", 8),
      [level + height, radius],
    ],
    glaze,
    "paper",
    0.9,
  );
  pack.lid(level + height, radius, glaze);
  pack.lid(level + height, radius, "#ffffff", `opacity="0.4"`);
  const [from, to] = pack.extent(radius);
  pack.lid(level + height - 0.4, radius * 0.94, glaze);
  pack.lid(
    level + height - 0.4,
    radius * 0.94,
    document.linear(
      [
        { at: 0, colour: "#16292b", opacity: 0.34 },
        { at: 0.6, colour: "#16292b", opacity: 0.06 },
        { at: 1, colour: "#ffffff", opacity: 0.3 },
      ],
      from,
      0,
      to,
      0,
    ),
  );
  return level + height * 0.55;
}
