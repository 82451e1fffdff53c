import { RoundPack, curve } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import type { Studio } from "./studio.ts";

/** A round tablet with a score line, lying flat. */
export function tablet(
  studio: Studio,
  { x, z, level }: Spot,
  colour: string,
  radius = 5.2,
  height = 3.6,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  pack.lid(level, radius * 1.1, "#2a2119", `opacity="0.5" transform="translate(9 2)" ${document.blur(7)}`);
  pack.body(
    [
      ...curve([level, radius * 0.9], [level + 1, radius], "in", 4),
      ...curve([level + height - 1, radius], [level + height, radius * 0.88], "out", 4),
    ],
    colour,
    "paper",
    0.9,
  );
  pack.lid(level + height, radius * 0.86, "#ffffff", `opacity="0.6"`);
  const [a, b] = [
    camera.project([x - radius * 0.62, level + height, z - radius * 0.3]),
    camera.project([x + radius * 0.62, level + height, z + radius * 0.3]),
  ];
  document.add(
    `<path d="M${a.join(" ")}L${b.join(" ")}" stroke="#8b857a" stroke-opacity="0.55" stroke-width="3.5" stroke-linecap="round"/>`,
  );
}
