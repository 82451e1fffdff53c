import { pathData } from "./path.ts";
import { RoundPack, type Profile } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A plain tumbler of water. */
export function tumbler(studio: Studio, { x, z, level }: Spot, radius: number, height: number): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.8, height * 0.4, level);
  const [from, to] = pack.extent(radius);
  const across = (stops: [number, string, number][]) =>
    document.linear(
      stops.map(([at, colour, opacity]) => ({ at, colour, opacity })),
      from,
      0,
      to,
      0,
    );
  const walls: Profile = [
    [level, radius * 0.84],
    [level + height, radius],
  ];
  const water: Profile = [
    [level + 6, radius * 0.82],
    [level + height * 0.72, radius * 0.93],
  ];
  pack.lid(level + height, radius, "#ffffff", `opacity="0.35"`);
  document.path(
    pack.outline(walls),
    across([
      [0, "#5f7f82", 0.45],
      [0.06, "#ffffff", 0.35],
      [0.5, "#ffffff", 0.1],
      [0.94, "#ffffff", 0.3],
      [1, "#5f7f82", 0.45],
    ]),
  );
  document.path(
    pack.outline(water),
    across([
      [0, "#6fa3a6", 0.5],
      [0.2, "#b9dad8", 0.34],
      [0.6, "#dff0ee", 0.3],
      [1, "#5f979b", 0.5],
    ]),
  );
  pack.lid(level + height * 0.72, radius * 0.93, "#eaf6f4", `opacity="0.75"`);
  pack.lid(level + 5, radius * 0.8, "#ffffff", `opacity="0.4"`);
  document.path(pack.outline(walls), pack.light(walls, "glass"), `opacity="0.38"`);
  document.add(
    `<path d="${pathData(camera.circle(x, level + height, z, radius))}" fill="none" stroke="#fff" stroke-opacity="0.9" stroke-width="5"/>`,
  );
  document.add(
    `<path d="${pathData(camera.circle(x, level + height, z, radius * 0.985))}" fill="none" stroke="#5f7f82" stroke-opacity="0.35" stroke-width="2"/>`,
  );
}
