import { Camera } from "./camera.ts";
import { ridge, seaAndSky, tideLine } from "./coast.ts";
import { tints } from "./palette.ts";
import { pathData, polygon, type Point } from "./path.ts";
import { pebble } from "./pebble.ts";
import { sandGrain } from "./sand-grain.ts";
import { studio } from "./studio.ts";
import { SvgDocument } from "./svg-document.ts";

const wide = 1800;
const high = 1200;

/** Two piles of pebbles of unequal height at the edge of the sea. */
function twoStacks(): SvgDocument {
  const document = new SvgDocument(wide, high);
  seaAndSky(document, 470, 760, [1330, 300]);
  tideLine(document, 660, 20, 1300, 6, "#a9cfc8", 0.8);
  const wet = document.linear(
    [
      { at: 0, colour: "#d9d2bf" },
      { at: 1, colour: "#eadfca" },
    ],
    0,
    700,
    0,
    high,
  );
  tideLine(document, 745, 22, 1500, 11, wet, 0.95);
  tideLine(document, 890, 20, 1700, 15, "#ece1cd", 0);
  sandGrain(document, 930);
  const table = {
    document,
    camera: new Camera({ scale: 8, height: 230, origin: [wide / 2, 1010] }),
    tints: tints.foam,
  };
  pile(-34, -4, [
    [62, 22, "#8fa9a3", -2],
    [50, 20, "#e0cdbb", 3],
    [44, 18, "#5d8f8b", -3],
    [33, 16, "#d9a892", 4],
    [22, 13, "#c3d0c8", -2],
  ]);
  pile(56, 12, [
    [50, 19, "#a9bdb6", 2],
    [34, 15, "#e6d3c3", -4],
  ]);
  return document;

  function pile(x: number, z: number, stones: [number, number, string, number][]): void {
    let level = 0;
    stones.forEach(([across, tall, colour, tilt], index) => {
      pebble(table, { x: x + (index % 2 ? 2 : -1), z, level }, across, tall, colour, tilt);
      level += tall * 0.62;
    });
  }
}

/** A rock pool from above, its surface crossed by rings from three points. */
function rockPool(): SvgDocument {
  const document = new SvgDocument(wide, high);
  document.path(
    `M0 0H${wide}V${high}H0Z`,
    document.linear(
      [
        { at: 0, colour: "#cfc4ae" },
        { at: 1, colour: "#e7dcc6" },
      ],
      0,
      0,
      wide,
      high,
    ),
  );
  sandGrain(document, 20);
  const rim = shore(1, 5);
  document.path(pathData(rim), "#3c4a44", `opacity="0.5" transform="translate(0 16)" ${document.blur(26)}`);
  document.path(pathData(shore(1.05, 9)), "#a79c86");
  document.path(pathData(rim), "#7d7a69");
  const water = pathData(shore(0.94, 5));
  document.path(
    water,
    document.radial(
      [
        { at: 0, colour: "#0f454d" },
        { at: 0.55, colour: "#1f6369" },
        { at: 0.85, colour: "#5f9f9f" },
        { at: 1, colour: "#8fc0b8" },
      ],
      940,
      590,
      760,
      0.62,
    ),
  );
  document.group(document.clip(water), () => {
    rings(620, 520, 6);
    rings(1130, 470, 5);
    rings(930, 800, 4);
    document.path(
      `M260 300Q700 180 1150 260Q760 330 420 470Z`,
      "#ffffff",
      `opacity="0.2" ${document.blur(24)}`,
    );
  });
  const table = {
    document,
    camera: new Camera({ scale: 8, height: 620, origin: [wide / 2, 1050] }),
    tints: tints.foam,
  };
  pebble(table, { x: -86, z: -8, level: 0 }, 40, 34, "#a9bdb6", -12);
  pebble(table, { x: -60, z: 14, level: 0 }, 24, 20, "#d9a892", 10);
  pebble(table, { x: 84, z: 4, level: 0 }, 34, 28, "#8fa9a3", 8);
  pebble(table, { x: 66, z: 22, level: 0 }, 20, 16, "#e6d3c3", -6);
  return document;

  function shore(grow: number, seed: number) {
    const noise = ridge(seed);
    return polygon(
      Array.from({ length: 120 }, (_, index): Point => {
        const angle = (index / 120) * Math.PI * 2;
        const uneven = 1 + 0.07 * Math.sin(3 * angle + 1) + 0.045 * noise(Math.sin(angle) * 4 + 9);
        return [910 + 730 * grow * uneven * Math.cos(angle), 610 + 430 * grow * uneven * Math.sin(angle)];
      }),
    );
  }

  function rings(x: number, y: number, count: number): void {
    for (let ring = 1; ring <= count; ring++) {
      const across = 26 + ring * ring * 9;
      const faint = (0.62 * (1 - ring / (count + 2))).toFixed(2);
      document.add(
        `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${(across * 0.66).toFixed(0)}" fill="none" stroke="#eef6f1" stroke-opacity="${faint}" stroke-width="${(7 - ring * 0.7).toFixed(1)}"/>`,
      );
    }
    document.add(
      `<ellipse cx="${x}" cy="${y}" rx="11" ry="8" fill="#fffdf2" opacity="0.85" ${document.blur(2)}/>`,
    );
  }
}

/** A tag with ruled lines and nothing written on it, leaning on a pebble. */
function paperTag(): SvgDocument {
  const camera = new Camera({ scale: 8, height: 230, origin: [wide / 2, 1010] });
  const made = studio(tints.wheat, camera, wide, high);
  const { document } = made;
  pebble(made, { x: 40, z: -30, level: 0 }, 84, 76, "#8fa9a3", -5);
  const tag = "M640 300l90 -84h400l90 84v600a26 26 0 0 1 -26 26h-528a26 26 0 0 1 -26 -26z";
  const lean = `transform="rotate(-7 900 900)"`;
  document.path(
    tag,
    "#2a2119",
    `opacity="0.34" transform="translate(34 22) rotate(-7 900 900)" ${document.blur(26)}`,
  );
  document.group(lean, () => {
    document.path(
      tag,
      document.linear(
        [
          { at: 0, colour: "#fffdf7" },
          { at: 1, colour: "#efe6d3" },
        ],
        640,
        216,
        1220,
        926,
      ),
    );
    document.path("M640 300l90 -84h400l90 84z", "#d9a892", `opacity="0.55"`);
    document.add(
      `<circle cx="930" cy="268" r="34" fill="none" stroke="#a2734f" stroke-width="10"/><circle cx="930" cy="268" r="27" fill="#d8cbb0"/>`,
    );
    const rows: [number, number][] = [
      [392, 300],
      [470, 460],
      [530, 430],
      [590, 460],
      [650, 380],
      [740, 460],
      [800, 440],
      [860, 250],
    ];
    for (const [y, long] of rows)
      document.add(
        `<path d="M700 ${y}h${long}" stroke="${y === 392 ? "#1d5559" : "#5f9ba0"}" stroke-opacity="${y === 392 ? 0.9 : 0.5}" stroke-width="${y === 392 ? 26 : 13}" stroke-linecap="round"/>`,
      );
    document.add(`<path d="M690 695h480" stroke="#123c40" stroke-opacity="0.55" stroke-width="5"/>`);
  });
  document.add(
    `<path d="M852 268C780 120 640 60 520 96S300 300 180 250" fill="none" stroke="#2a2119" stroke-opacity="0.16" stroke-width="12" ${document.blur(7)}/><path d="M852 262C780 112 640 52 520 88S300 292 180 242" fill="none" stroke="#b08a5e" stroke-width="11" stroke-linecap="round"/><path d="M852 262C780 112 640 52 520 88S300 292 180 242" fill="none" stroke="#e2c79d" stroke-width="4" stroke-dasharray="10 12" stroke-linecap="round"/>`,
  );
  pebble(made, { x: -66, z: 44, level: 0 }, 30, 20, "#e0cdbb", 6);
  pebble(made, { x: 82, z: 44, level: 0 }, 22, 15, "#d9a892", -4);
  return document;
}

/** What stands above an article: the coast and the table, never a pack, an effect or a body. */
export const articleCovers: Record<string, () => SvgDocument> = {
  "article-collagen-trials": twoStacks,
  "article-live-cultures": rockPool,
  "article-reading-labels": paperTag,
};
