import { RoundPack, curve } from "./round-pack.ts";
import type { Spot } from "./spot.ts";
import { floorShadow, type Studio } from "./studio.ts";

/** A stoneware mug of something hot. */
export function mug(
  studio: Studio,
  { x, z, level }: Spot,
  radius: number,
  height: number,
  glaze: string,
  drink: string,
): void {
  const { document, camera } = studio;
  const pack = new RoundPack(document, camera, { x, z });
  floorShadow(studio, x, z, radius * 0.93, height, level);
  const at = (across: number, up: number) =>
    camera
      .project([x + across, level + up, z])
      .map((value) => value.toFixed(1))
      .join(" ");
  const ear = `M${at(radius * 0.93, height * 0.8)}C${at(radius * 1.62, height * 0.86)} ${at(radius * 1.62, height * 0.2)} ${at(radius * 0.9, height * 0.22)}`;
  const thick = radius * camera.scale * 0.2;
  document.add(
    `<path d="${ear}" fill="none" stroke="#2a2119" stroke-opacity="0.25" stroke-width="${thick.toFixed(1)}" transform="translate(12 8)" ${document.blur(9)}/>`,
  );
  document.add(`<path d="${ear}" fill="none" stroke="${glaze}" stroke-width="${thick.toFixed(1)}"/>`);
  document.add(
    `<path d="${ear}" fill="none" stroke="#16292b" stroke-opacity="0.22" stroke-width="${thick.toFixed(1)}"/>`,
  );
  document.add(
    `<path d="${ear}" fill="none" stroke="#fff" stroke-opacity="0.4" stroke-width="${(thick * 0.28).toFixed(1)}" transform="translate(-4 -${(thick * 0.2).toFixed(1)})"/>`,
  );
  pack.body(
    [
      ...curve([level, radius * 0.78], [level + height * 0.18, radius * 0.97], "in", 8),
      [level + height, radius],
    ],
    glaze,
    "plastic",
    0.7,
  );
  pack.lid(level + height, radius, "#fbf8f1");
  pack.lid(level + height - 1, radius * 0.93, "#6e6355");
  const [from, to] = pack.extent(radius);
  pack.lid(
    level + height - 7,
    radius * 0.9,
    document.linear(
      [
        { at: 0, colour: drink },
        { at: 0.5, colour: drink },
        { at: 1, colour: "#fff3d6" },
      ],
      from,
      0,
      to,
      0,
    ),
    "",
  );
}

/** Wisps that rise and fade. */
export function steam({ document, camera }: Studio, { x, z, level }: Spot, height: number): void {
  for (const [shift, sway, share, opacity] of [
    [-9, 1, 1, 0.75],
    [6, -1, 0.8, 0.6],
    [16, 1, 0.6, 0.5],
  ] as const) {
    const at = (across: number, up: number) =>
      camera
        .project([x + shift + across * sway, level + up * height * share, z])
        .map((value) => value.toFixed(1))
        .join(" ");
    const wisp = `M${at(0, 0)}C${at(14, 0.25)} ${at(-16, 0.45)} ${at(0, 0.65)}S${at(10, 0.9)} ${at(2, 1)}`;
    document.add(
      `<path d="${wisp}" fill="none" stroke="#fff" stroke-opacity="${opacity}" stroke-width="${(camera.scale * 3.4).toFixed(0)}" stroke-linecap="round" ${document.blur(15)}/>`,
    );
  }
}
