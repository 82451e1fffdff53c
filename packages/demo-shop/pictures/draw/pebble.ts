import { pathData, polygon, type Point } from "./path.ts";
import type { Spot } from "./spot.ts";
import type { Studio } from "./studio.ts";

/** A flat pebble the sea has rounded, with one vein of quartz. */
export function pebble(
  { document, camera }: Studio,
  { x, z, level }: Spot,
  width: number,
  height: number,
  colour: string,
  tilt = 0,
): void {
  const flat = height * 0.68;
  const [cx, cy] = camera.project([x, level + flat * 0.46, z]);
  const [w, h] = [(width / 2) * camera.scale, (flat / 2) * camera.scale];
  const outline = (grow: number) =>
    polygon(
      Array.from({ length: 60 }, (_, index): Point => {
        const angle = (index / 60) * Math.PI * 2;
        const round = (value: number) => Math.sign(value) * Math.abs(value) ** 0.86;
        const uneven = 1 + 0.035 * Math.cos(2 * angle + width) + 0.02 * Math.sin(3 * angle + height);
        return [
          cx + w * grow * uneven * round(Math.cos(angle)),
          cy + h * grow * uneven * round(Math.sin(angle)),
        ];
      }),
    );
  const turned = `transform="rotate(${tilt} ${cx.toFixed(1)} ${cy.toFixed(1)})"`;
  const body = pathData(outline(1));
  document.add(
    `<ellipse cx="${(cx + w * 0.14).toFixed(1)}" cy="${(cy + h * 0.78).toFixed(1)}" rx="${w.toFixed(1)}" ry="${(h * 0.42).toFixed(1)}" fill="#2a2119" opacity="0.5" ${document.blur(10)}/>`,
  );
  document.group(turned, () => {
    document.path(body, colour);
    document.group(document.clip(body), () => {
      const vein = `M${(cx + w * 0.1).toFixed(1)} ${(cy - h * 1.1).toFixed(1)}q${(w * 0.34).toFixed(1)} ${(h * 0.9).toFixed(1)} ${(w * 0.16).toFixed(1)} ${(h * 2.3).toFixed(1)}`;
      document.add(
        `<path d="${vein}" fill="none" stroke="#fff" stroke-opacity="0.42" stroke-width="${(w * 0.05 + 2).toFixed(1)}"/>`,
      );
      document.add(
        `<path d="${vein}" transform="translate(${(w * 0.16).toFixed(1)} 0)" fill="none" stroke="#fff" stroke-opacity="0.24" stroke-width="3"/>`,
      );
    });
    const light = document.radial(
      [
        { at: 0, colour: "#fff", opacity: 0.5 },
        { at: 0.5, colour: "#fff", opacity: 0.06 },
        { at: 0.75, colour: "#16292b", opacity: 0.14 },
        { at: 1, colour: "#16292b", opacity: 0.44 },
      ],
      cx - w * 0.35,
      cy - h * 0.6,
      w * 1.45,
    );
    document.path(body, light);
  });
}
