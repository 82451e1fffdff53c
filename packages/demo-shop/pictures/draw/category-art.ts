import { Camera } from "./camera.ts";
import { tints, type Tints } from "./palette.ts";
import { capsule } from "./capsule.ts";
import { dish } from "./dish.ts";
import { mound } from "./mound.ts";
import { mug, steam } from "./mug.ts";
import { pebble } from "./pebble.ts";
import { scoop } from "./scoop.ts";
import { tablet } from "./tablet.ts";
import { tumbler } from "./tumbler.ts";
import { aloeLeaf, celerySprig, coconutHalf, halvedOrange, plantainHead } from "./plants.ts";
import { RoundPack } from "./round-pack.ts";
import { floorShadow, plinth, studio, type Studio } from "./studio.ts";
import type { SvgDocument } from "./svg-document.ts";

function table(colours: Tints, draw: (made: Studio) => void): () => SvgDocument {
  return () => {
    const made = studio(colours, new Camera({ scale: 8, height: 230, origin: [900, 1010] }), 1800, 1200);
    draw(made);
    return made.document;
  };
}

/** Ingredients on the same table as the packs, one picture for each category. No pack, no effect, no body. */
export const categoryArt: Record<string, () => SvgDocument> = {
  "category-collagen": table(tints.shell, (made) => {
    const level = plinth(made, 34, -30, 62, 14);
    tumbler(made, { x: 34, z: -30, level }, 27, 84);
    const inside = dish(made, { x: -48, z: 10, level: 0 }, 38, 16, "#dfc6b8");
    mound(made, { x: -48, z: 10, level: inside }, 33, 15, "#fbf6ee");
    pebble(made, { x: 64, z: 52, level: 0 }, 30, 15, "#d9b9aa", -4);
    pebble(made, { x: 36, z: 64, level: 0 }, 18, 10, "#f0e4da", 6);
  }),
  "category-live-cultures": table(tints.seaGlass, (made) => {
    const level = plinth(made, 12, -24, 66, 12);
    const shell: [string, string] = ["#f4efe3", "#fbf8f0"];
    for (const [x, z, turn] of [
      [-24, -36, 0.5],
      [4, -54, -0.3],
      [38, -34, 0.2],
      [10, -14, 1],
      [-14, 4, -0.5],
      [46, 0, -0.8],
    ] as const) {
      capsule(made, { x: x + 8, z, level }, turn, shell, 24, 4.4);
    }
    pebble(made, { x: -76, z: 10, level: 0 }, 34, 22, "#86b7a2", -8);
    pebble(made, { x: -48, z: 48, level: 0 }, 24, 13, "#bcd8c9", 5);
    pebble(made, { x: 76, z: 46, level: 0 }, 20, 12, "#5f9783", 3);
    capsule(made, { x: 20, z: 62, level: 0 }, 0.25, shell, 24, 4.4);
  }),
  "category-enzymes": table(tints.amber, (made) => {
    const inside = dish(made, { x: -4, z: -16, level: 0 }, 52, 18, "#e2cda5");
    const shell: [string, string] = ["#dca95c", "#f5e7ca"];
    for (const [x, z, turn] of [
      [-26, -30, 0.5],
      [6, -44, -0.3],
      [22, -22, 1],
      [-8, -14, -0.6],
      [-24, 2, 0.2],
      [12, 4, 0.7],
    ] as const) {
      capsule(made, { x: x - 2, z: z + 4, level: inside }, turn, shell, 24, 4.4);
    }
    pebble(made, { x: 78, z: -6, level: 0 }, 40, 24, "#c79a5e", -6);
    pebble(made, { x: 60, z: 42, level: 0 }, 22, 12, "#efe0c2", 4);
    capsule(made, { x: -64, z: 44, level: 0 }, 0.5, shell, 24, 4.4);
    capsule(made, { x: -34, z: 60, level: 0 }, -0.3, shell, 24, 4.4);
  }),
  "category-fibre": table(tints.wheat, (made) => {
    for (const [lean, height] of [
      [-0.24, 96],
      [0.02, 112],
      [0.24, 88],
    ] as const) {
      plantainHead(made, { x: -54, z: -30, level: 20 }, height - 20, lean, "#8f7d45");
    }
    pot(made, -54, -30, 15, 40, "#b7a06a");
    const inside = dish(made, { x: 24, z: 0, level: 0 }, 48, 20, "#d9c8a0");
    mound(made, { x: 24, z: 0, level: inside }, 42, 20, "#e2d0a6");
    scoop(made, { x: -38, z: 48, level: 0 }, 2.7, "#dcc9a0", 15, 19);
  }),
  "category-amino-acids": table(tints.slate, (made) => {
    const level = plinth(made, 0, -20, 74, 12);
    const inside = dish(made, { x: -4, z: -22, level }, 46, 14, "#5f7a88");
    mound(made, { x: -4, z: -22, level: inside }, 40, 26, "#ffffff");
    pebble(made, { x: 84, z: 30, level: 0 }, 30, 17, "#8ba4b0", -4);
    pebble(made, { x: -88, z: 34, level: 0 }, 22, 13, "#c6d4db", 4);
    scoop(made, { x: 36, z: 46, level: 0 }, 0.4, "#ffffff", 14, 18);
  }),
  "category-vitamins-minerals": table(tints.gorse, (made) => {
    const level = plinth(made, -26, -30, 56, 26);
    halvedOrange(made, { x: -26, z: -14, level }, 36);
    for (const [x, z] of [
      [40, -8],
      [58, 10],
      [30, 26],
      [52, 40],
      [14, 52],
    ] as const)
      tablet(made, { x, z, level: 0 }, "#faf7ef", 7.5, 5);
    capsule(made, { x: 82, z: 34, level: 0 }, 0.4, ["#fbfaf5", "#fbfaf5"], 24, 4.4);
    pebble(made, { x: 88, z: -28, level: 0 }, 36, 24, "#e0b95c", -6);
  }),
  "category-oils": table(tints.gold, (made) => {
    coconutHalf(made, { x: -44, z: -18, level: 0 }, 46);
    const level = 0;
    floorShadow(made, 44, 10, 34, 22, level);
    oilBowl(made, 44, 10, 38, 26);
    pebble(made, { x: 0, z: 62, level: 0 }, 20, 11, "#e8d9b4", 4);
  }),
  "category-broths": table(tints.rust, (made) => {
    const level = plinth(made, 10, -26, 64, 14);
    mug(made, { x: 8, z: -22, level }, 36, 66, "#c9d3cd", "#c98d45");
    steam(made, { x: 8, z: -22, level: level + 64 }, 52);
    celerySprig(made, { x: -62, z: 36, level: 0 }, 62);
    pebble(made, { x: 84, z: 32, level: 0 }, 26, 15, "#c48a66", -5);
  }),
  "category-aloe": table(tints.leaf, (made) => {
    floorShadow(made, -24, -44, 26, 60);
    for (const [x, lean, height, width] of [
      [-13, -0.62, 66, 15],
      [13, 0.66, 62, 14],
      [-8, -0.3, 84, 17],
      [10, 0.36, 80, 16],
      [1, 0.02, 92, 18],
    ] as const) {
      aloeLeaf(made, { x: x - 24, z: -40, level: 26 }, height, width, lean);
    }
    pot(made, -24, -44, 28, 38, "#cf9b7c");
    const inside = dish(made, { x: 58, z: 24, level: 0 }, 36, 14, "#dfe9cf");
    juice(made, 58, 24, inside + 3, 32);
  }),
};

function oilBowl(made: Studio, x: number, z: number, radius: number, height: number): void {
  const { document } = made;
  const pack = new RoundPack(document, made.camera, { x, z });
  const walls = (out: number, up: number): [number, number][] =>
    Array.from({ length: 10 }, (_, index) => {
      const angle = (index / 9) * (Math.PI / 2);
      return [up * (1 - Math.cos(angle)), out * (0.42 + 0.58 * Math.sin(angle))];
    });
  const [from, to] = pack.extent(radius);
  const across = (stops: [number, string, number?][]) =>
    document.linear(
      stops.map(([at, colour, opacity]) => ({ at, colour, opacity })),
      from,
      0,
      to,
      0,
    );
  pack.lid(0, radius * 1.2, "#f4d46a", `opacity="0.5" transform="translate(90 0)" ${document.blur(24)}`);
  document.path(
    pack.outline(walls(radius, height)),
    across([
      [0, "#9c8a58", 0.5],
      [0.1, "#ffffff", 0.45],
      [0.5, "#ffffff", 0.2],
      [1, "#9c8a58", 0.5],
    ]),
  );
  document.path(
    pack.outline(walls(radius * 0.94, height * 0.72)),
    across([
      [0, "#b4862a"],
      [0.2, "#e3b94a"],
      [0.45, "#f7de8b"],
      [0.75, "#eec75c"],
      [1, "#b4862a"],
    ]),
    `opacity="0.95"`,
  );
  pack.lid(
    height * 0.72,
    radius * 0.93,
    across([
      [0, "#f3d676"],
      [0.4, "#fdf1bf"],
      [1, "#eac55b"],
    ]),
  );
  document.path(
    pack.outline(walls(radius, height)),
    pack.light(walls(radius, height), "glass"),
    `opacity="0.4"`,
  );
  pack.lid(height, radius, "none", `stroke="#ffffff" stroke-opacity="0.9" stroke-width="6"`);
}

function pot(made: Studio, x: number, z: number, radius: number, height: number, clay: string): void {
  const pack = new RoundPack(made.document, made.camera, { x, z });
  pack.body(
    [
      [0, radius * 0.78],
      [height * 0.76, radius * 0.94],
    ],
    clay,
    "paper",
  );
  pack.body(
    [
      [height * 0.74, radius],
      [height, radius],
    ],
    clay,
    "paper",
    0.8,
  );
}

function juice(made: Studio, x: number, z: number, level: number, radius: number): void {
  const pack = new RoundPack(made.document, made.camera, { x, z });
  const [from, to] = pack.extent(radius);
  pack.lid(
    level,
    radius,
    made.document.linear(
      [
        { at: 0, colour: "#bcd3a0" },
        { at: 0.45, colour: "#eef4da" },
        { at: 1, colour: "#c9ddb0" },
      ],
      from,
      0,
      to,
      0,
    ),
  );
}
