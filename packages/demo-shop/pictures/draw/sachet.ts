import type { Position } from "./camera.ts";
import { pathData, polygon, rectangle, type Path, type Point, type Shape } from "./path.ts";
import type { Studio } from "./studio.ts";
import { on, paint, standing } from "./surface.ts";

/** A filled foil stick with crimped ends, standing on its foot and leaning back. */
export function sachet(
  { document, camera }: Studio,
  foot: Position,
  size: { width: number; height: number },
  turn: number,
  lean: number,
  artwork: Shape[],
): void {
  const { width, height } = size;
  const place = on(camera, standing(foot, height, turn, lean));
  const outline = pathData(pillow(width, height), place, 6);
  const [left, y] = place([-width / 2, height / 2]);
  const [right] = place([width / 2, height / 2]);
  const shadow = polygon([
    place([-width * 0.46, height]),
    place([width * 0.5, height]),
    place([width * 0.95, height - 26]),
    place([width * 0.4, height - 30]),
  ]);
  document.path(pathData(shadow), "#2a2119", `opacity="0.32" ${document.blur(16)}`);
  document.path(
    pathData(
      polygon([
        place([-width / 2, height - 1]),
        place([width / 2, height - 1]),
        place([width / 2 + 2, height + 1]),
        place([-width / 2, height + 1]),
      ]),
    ),
    "#1c1510",
    `opacity="0.55" ${document.blur(4)}`,
  );
  document.group(document.clip(outline), () => {
    paint(document, place, artwork);
    document.path(
      outline,
      document.linear(
        [
          { at: 0, colour: "#16292b", opacity: 0.3 },
          { at: 0.1, colour: "#ffffff", opacity: 0.1 },
          { at: 0.24, colour: "#ffffff", opacity: 0.5 },
          { at: 0.38, colour: "#ffffff", opacity: 0.04 },
          { at: 0.66, colour: "#16292b", opacity: 0.06 },
          { at: 0.82, colour: "#ffffff", opacity: 0.16 },
          { at: 0.93, colour: "#16292b", opacity: 0.22 },
          { at: 1, colour: "#16292b", opacity: 0.34 },
        ],
        left,
        y,
        right,
        y,
      ),
    );
    creases(place, width, height);
    for (const top of [0, height - crimp]) {
      for (let line = 1; line < 8; line++) {
        const v = top + (crimp * line) / 8;
        const data = pathData(rectangle(-width / 2, v, width, 0.22), place, 6);
        document.path(data, line % 2 ? "#16292b" : "#ffffff", `opacity="${line % 2 ? 0.16 : 0.5}"`);
      }
    }
  });

  function creases(at: (point: Point) => Point, w: number, h: number) {
    const fold = (u: number, v: number, length: number, bend: number) => {
      const [a, b, c] = [at([u, v]), at([u + bend, v + length / 2]), at([u * 0.8, v + length])];
      return `M${a.join(" ")}Q${b.join(" ")} ${c.join(" ")}`;
    };
    const top = [fold(-w * 0.3, crimp, 14, 1), fold(w * 0.06, crimp, 10, -1), fold(w * 0.34, crimp, 16, -2)];
    const low = [fold(-w * 0.22, h - crimp - 12, 12, -1), fold(w * 0.26, h - crimp - 15, 15, 2)];
    document.add(
      `<path d="${[...top, ...low].join("")}" fill="none" stroke="#16292b" stroke-opacity="0.2" stroke-width="6" ${document.blur(4)}/>`,
    );
  }
}

const crimp = 8;

/** Flat at both ends, a little narrower where it is filled. */
function pillow(width: number, height: number): Path {
  const w = width / 2;
  return [
    { type: "M", points: [[-w, 0]] },
    { type: "L", points: [[w, 0]] },
    { type: "L", points: [[w, crimp]] },
    {
      type: "C",
      points: [
        [w - 1.6, crimp + 12],
        [w - 2, height - crimp - 14],
        [w, height - crimp],
      ],
    },
    { type: "L", points: [[w, height]] },
    { type: "L", points: [[-w, height]] },
    { type: "L", points: [[-w, height - crimp]] },
    {
      type: "C",
      points: [
        [-w + 2, height - crimp - 14],
        [-w + 1.6, crimp + 12],
        [-w, crimp],
      ],
    },
    { type: "Z", points: [] },
  ];
}
