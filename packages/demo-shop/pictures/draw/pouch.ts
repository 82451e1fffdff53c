import type { Position } from "./camera.ts";
import { pathData, polygon, rectangle, type Path, type Point, type Shape } from "./path.ts";
import type { Studio } from "./studio.ts";
import { on, paint, standing } from "./surface.ts";

/** A stand-up pouch: sealed rim, tear notches, a zip below it and a round foot. */
export function pouch(
  { document, camera }: Studio,
  foot: Position,
  size: { width: number; height: number },
  foil: string,
  artwork: Shape[],
): void {
  const { width, height } = size;
  const place = on(camera, standing(foot, height, -0.06, 0.05));
  const outline = pathData(silhouette(width, height), place, 6);
  const [left, y] = place([-width / 2, height / 2]);
  const [right] = place([width / 2, height / 2]);
  shadow();
  document.path(outline, foil);
  document.group(document.clip(outline), () => {
    paint(document, place, artwork);
    document.path(
      outline,
      document.linear(
        [
          { at: 0, colour: "#16292b", opacity: 0.36 },
          { at: 0.06, colour: "#16292b", opacity: 0.1 },
          { at: 0.16, colour: "#ffffff", opacity: 0.2 },
          { at: 0.3, colour: "#ffffff", opacity: 0.1 },
          { at: 0.55, colour: "#16292b", opacity: 0 },
          { at: 0.82, colour: "#16292b", opacity: 0.14 },
          { at: 0.94, colour: "#16292b", opacity: 0.32 },
          { at: 1, colour: "#16292b", opacity: 0.22 },
        ],
        left,
        y,
        right,
        y,
      ),
    );
    soft(
      [
        [-width * 0.47, height * 0.16],
        [-width * 0.3, height * 0.2],
        [-width * 0.37, height * 0.8],
        [-width * 0.46, height * 0.9],
      ],
      "#ffffff",
      0.3,
      20,
    );
    soft(
      [
        [width * 0.36, height * 0.2],
        [width * 0.44, height * 0.16],
        [width * 0.45, height * 0.86],
        [width * 0.33, height * 0.8],
      ],
      "#16292b",
      0.18,
      22,
    );
    gusset();
    seal();
  });

  function soft(points: Point[], colour: string, opacity: number, deviation: number) {
    document.path(
      pathData(polygon(points), place),
      colour,
      `opacity="${opacity}" ${document.blur(deviation)}`,
    );
  }

  function seal() {
    document.path(
      pathData(rectangle(-width / 2, 0, width, height * 0.055), place, 6),
      "#ffffff",
      `opacity="0.12"`,
    );
    for (let line = 0; line < 9; line++) {
      const v = height * (0.006 + 0.0055 * line);
      document.path(
        pathData(rectangle(-width / 2, v, width, 0.35), place, 6),
        line % 2 ? "#ffffff" : "#16292b",
        `opacity="${line % 2 ? 0.22 : 0.16}"`,
      );
    }
    for (const [v, opacity] of [
      [0.105, 0.22],
      [0.118, 0.16],
    ] as const) {
      document.path(
        pathData(rectangle(-width / 2, height * v, width, 0.8), place, 6),
        "#16292b",
        `opacity="${opacity}"`,
      );
      document.path(
        pathData(rectangle(-width / 2, height * v + 0.9, width, 0.5), place, 6),
        "#ffffff",
        `opacity="0.3"`,
      );
    }
  }

  /** The seam where the round foot is folded in. */
  function gusset() {
    const seam = Array.from({ length: 25 }, (_, index): Point => {
      const u = -0.5 + index / 24;
      return [u * width, height * (0.968 - 0.1 * (2 * u) ** 2)];
    });
    const line = seam
      .map(
        (point, index) =>
          `${index ? "L" : "M"}${place(point)
            .map((value) => value.toFixed(1))
            .join(" ")}`,
      )
      .join("");
    document.add(
      `<path d="${line}" fill="none" stroke="#16292b" stroke-opacity="0.3" stroke-width="5" ${document.blur(2)}/>`,
    );
    document.add(
      `<path d="${line}" transform="translate(0 6)" fill="none" stroke="#fff" stroke-opacity="0.16" stroke-width="4"/>`,
    );
  }

  function shadow() {
    const [x, , z] = foot;
    const floor = camera.arc(x, foot[1], z, width * 0.5, 0, Math.PI * 2);
    const flat = floor.map(([px, py]): Point => [
      px,
      (py - camera.project(foot)[1]) * 0.55 + camera.project(foot)[1],
    ]);
    document.path(
      pathData(polygon(flat.map(([px, py]): Point => [px + 70, py - 20]))),
      "#3a2f24",
      `opacity="0.22" ${document.blur(36)}`,
    );
    document.path(
      pathData(polygon(flat.map(([px, py]): Point => [px + 14, py]))),
      "#2a2119",
      `opacity="0.42" ${document.blur(14)}`,
    );
    document.path(
      pathData(polygon(flat.map(([px, py]): Point => [px + 2, py + 2]))),
      "#1c1510",
      `opacity="0.45" ${document.blur(5)}`,
    );
  }
}

function silhouette(width: number, height: number): Path {
  const w = width / 2;
  const notch = height * 0.07;
  return [
    { type: "M", points: [[-w + 2, 0]] },
    { type: "L", points: [[w - 2, 0]] },
    {
      type: "Q",
      points: [
        [w, 0],
        [w, 2],
      ],
    },
    { type: "L", points: [[w, notch]] },
    { type: "L", points: [[w - 1.8, notch + 1.2]] },
    { type: "L", points: [[w, notch + 2.4]] },
    {
      type: "C",
      points: [
        [w - 2, height * 0.3],
        [w - 1, height * 0.6],
        [w + 1.5, height * 0.86],
      ],
    },
    {
      type: "C",
      points: [
        [w + 1.6, height * 0.95],
        [w - 1, height * 0.975],
        [w - 5, height * 0.985],
      ],
    },
    {
      type: "C",
      points: [
        [w * 0.5, height * 1.022],
        [-w * 0.5, height * 1.022],
        [-w + 5, height * 0.985],
      ],
    },
    {
      type: "C",
      points: [
        [-w + 1, height * 0.975],
        [-w - 1.6, height * 0.95],
        [-w - 1.5, height * 0.86],
      ],
    },
    {
      type: "C",
      points: [
        [-w + 1, height * 0.6],
        [-w + 2, height * 0.3],
        [-w, notch + 2.4],
      ],
    },
    { type: "L", points: [[-w + 1.8, notch + 1.2]] },
    { type: "L", points: [[-w, notch]] },
    { type: "L", points: [[-w, 2]] },
    {
      type: "Q",
      points: [
        [-w, 0],
        [-w + 2, 0],
      ],
    },
    { type: "Z", points: [] },
  ];
}
