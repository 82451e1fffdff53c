import { Camera } from "./camera.ts";
import { headland, seaAndSky, thrift, tideLine } from "./coast.ts";
import { brandMark } from "./brand-mark.ts";
import { lettering, letteringWidth } from "./lettering.ts";
import { ink, seaGlass, tints } from "./palette.ts";
import { pathData } from "./path.ts";
import { dish } from "./dish.ts";
import { pebble } from "./pebble.ts";
import { sandGrain } from "./sand-grain.ts";
import { curve, RoundPack } from "./round-pack.ts";
import { floorShadow, studio } from "./studio.ts";
import { SvgDocument } from "./svg-document.ts";

/** A bay on a hazy morning, as wide as a page: headlands, the tide coming in, sea pinks. Room for words at the left. */
function homeHero(): SvgDocument {
  const document = new SvgDocument(2400, 1200);
  bay(document, 560, 905, [1660, 400]);
  const wet = document.linear(
    [
      { at: 0, colour: "#d9d2bf" },
      { at: 1, colour: "#eadfca" },
    ],
    0,
    860,
    0,
    1200,
  );
  tideLine(document, 800, 22, 1500, 4, "#a9cfc8", 0.8);
  tideLine(document, 868, 26, 1250, 7, "#c9ded2", 0.85);
  tideLine(document, 945, 30, 1700, 11, wet, 0.95);
  const dry = document.linear(
    [
      { at: 0, colour: "#efe5d2" },
      { at: 1, colour: "#e6d7bd" },
    ],
    0,
    1010,
    0,
    1200,
  );
  tideLine(document, 1052, 24, 1900, 15, dry, 0);
  sandGrain(document, 1060);
  thrift(document, 2210, 1190, 250, 15, 5);
  thrift(document, 1930, 1215, 170, 8, 9);
  return document;
}

function bay(document: SvgDocument, horizon: number, shore: number, sun: [number, number]): void {
  const { width } = document;
  const of = (share: number) => width * share;
  seaAndSky(document, horizon, shore, sun);
  headland(document, {
    from: of(1.02),
    to: of(0.5),
    sea: horizon + 3,
    height: 74,
    seed: 31,
    top: "#c3d3cf",
    foot: "#d9e0d8",
  });
  headland(document, {
    from: of(-0.02),
    to: of(0.4),
    sea: horizon + 9,
    height: 128,
    seed: 12,
    top: "#a3bfb6",
    foot: "#c5d3c8",
  });
  headland(document, {
    from: of(1.02),
    to: of(0.76),
    sea: horizon + 24,
    height: 176,
    seed: 44,
    top: "#7fa496",
    foot: "#a9bfb0",
  });
  headland(document, {
    from: of(-0.02),
    to: of(0.2),
    sea: horizon + 44,
    height: 236,
    seed: 8,
    top: "#57867a",
    foot: "#8aa796",
  });
}

/** The edge of the sea from above, layer behind layer: the cover of the article. */
function articleCover(): SvgDocument {
  const document = new SvgDocument(1800, 1200);
  document.path(
    "M0 0H1800V1200H0Z",
    document.linear(
      [
        { at: 0, colour: "#0f454d" },
        { at: 1, colour: "#2b7277" },
      ],
      0,
      0,
      0,
      500,
    ),
  );
  document.group(`transform="translate(-260 60) rotate(-13 900 600) scale(1.28)"`, () => {
    const layers: [number, number, number, string, number][] = [
      [170, 34, 1500, "#1d5d64", 0],
      [285, 30, 1300, "#3a7f83", 0.22],
      [395, 34, 1700, "#5f9f9f", 0.45],
      [500, 36, 1400, "#8fc0b8", 0.75],
      [612, 32, 1650, "#c3dccf", 0.95],
      [700, 26, 1250, "#d8cfb9", 1],
      [792, 24, 1800, "#e5d9c1", 0],
      [890, 20, 1500, "#efe5d3", 0],
    ];
    layers.forEach(([y, rise, length, fill, foam], index) =>
      tideLine(document, y, rise, length, 3 + index * 5, fill, foam),
    );
  });
  sandGrain(document, 760);
  const table = {
    document,
    camera: new Camera({ scale: 8, height: 620, origin: [900, 1050] }),
    tints: tints.foam,
  };
  pebble(table, { x: 52, z: -26, level: 0 }, 40, 34, "#a9bdb6", -12);
  pebble(table, { x: 78, z: 2, level: 0 }, 24, 20, "#d9a892", 10);
  pebble(table, { x: 40, z: 4, level: 0 }, 15, 12, "#5d8f8b", -6);
  return document;
}

/** A quiet room with the bay in its window: the picture of the page about us. */
function aboutRoom(): SvgDocument {
  const camera = new Camera({ scale: 7, height: 200, origin: [900, 1050] });
  const made = studio(tints.foam, camera, 1800, 1200);
  const { document } = made;
  const arch = "M700 1000V420a300 300 0 0 1 600 0V1000Z";
  document.path("M676 1024V420a324 324 0 0 1 648 0V1024Z", "#fbf8f1");
  document.path("M676 1024V420a324 324 0 0 1 648 0V1024Z", "#2c3a35", `opacity="0.12" ${document.blur(10)}`);
  document.path("M684 1016V420a316 316 0 0 1 632 0V1016Z", "#fdfbf6");
  document.group(document.clip(arch), () => {
    const view = new SvgDocument(1200, 1200);
    bay(view, 560, 900, [700, 330]);
    tideLine(view, 800, 16, 900, 4, "#a9cfc8", 0.8);
    tideLine(view, 880, 18, 760, 7, "#e2d7bf", 0.95);
    document.add(`<g transform="translate(520 120) scale(0.86)">${nested(view)}</g>`);
    document.path(
      arch,
      "none",
      `stroke="#2c3a35" stroke-opacity="0.4" stroke-width="36" ${document.blur(12)}`,
    );
  });
  document.path("M640 990H1360V1034H640Z", "#f6f1e6");
  document.path("M640 1034H1360V1052H640Z", "#2c3a35", `opacity="0.22" ${document.blur(8)}`);
  document.path("M640 1022H1360V1036H640Z", "#ded5c4");
  towels();
  const vase = new RoundPack(document, camera, { x: 78, z: 20 });
  thrift(document, ...camera.project([78, 54, 20]), 270, 11, 6, false);
  floorShadow(made, 78, 20, 18, 50);
  vase.body(
    [...curve([0, 15], [26, 21], "in", 8), ...curve([26, 21], [52, 9], "out", 10)],
    "#e8ded0",
    "paper",
  );
  vase.body(
    [
      [50, 9.6],
      [58, 10.4],
    ],
    "#e8ded0",
    "paper",
  );
  vase.lid(58, 9.4, "#8d8271");
  const inside = dish(made, { x: 4, z: 52, level: 0 }, 28, 10, "#b9d0c6");
  pebble(made, { x: -4, z: 50, level: inside }, 20, 13, "#8fa9a3", -6);
  pebble(made, { x: 13, z: 56, level: inside }, 13, 9, "#e6d3c3", 8);
  return document;

  function towels() {
    floorShadow(made, -72, 26, 32, 30);
    [
      ["#f4efe5", 72, 0],
      ["#cfe0d8", 69, 12],
      ["#f7f2e9", 66, 24],
    ].forEach(([colour, wide, up]) => {
      const [x, y] = camera.project([-72, Number(up), 36]);
      const half = (Number(wide) / 2) * camera.scale;
      const tall = 12 * camera.scale;
      const box = `x="${(x - half).toFixed(0)}" y="${(y - tall).toFixed(0)}" width="${(half * 2).toFixed(0)}" height="${tall.toFixed(0)}" rx="${(tall * 0.48).toFixed(0)}"`;
      const light = document.linear(
        [
          { at: 0, colour: "#ffffff", opacity: 0.6 },
          { at: 0.5, colour: "#ffffff", opacity: 0 },
          { at: 1, colour: "#2c3a35", opacity: 0.34 },
        ],
        0,
        y - tall,
        0,
        y,
      );
      document.add(`<rect ${box} fill="${colour}"/><rect ${box} fill="${light}"/>`);
      document.add(
        `<path d="M${(x - half + tall * 0.5).toFixed(0)} ${(y - tall * 0.5).toFixed(0)}H${(x + half - 8).toFixed(0)}" stroke="#2c3a35" stroke-opacity="0.2" stroke-width="5" fill="none"/>`,
      );
    });
  }
}

/** A picture inside a picture; its gradients keep their names apart. */
function nested(inner: SvgDocument): string {
  return inner
    .toString()
    .replace(/<svg[^>]*>/, "")
    .replace("</svg>", "")
    .replaceAll(/id="d(\d+)"/g, 'id="v$1"')
    .replaceAll(/url\(#d(\d+)\)/g, "url(#v$1)");
}

/** The mark alone, for tabs and home screens; legible at 16 pixels. */
function mark(): SvgDocument {
  const document = new SvgDocument(512, 512);
  for (const { path, fill } of brandMark(256, 256, 236, ink, seaGlass)) document.path(pathData(path), fill);
  return document;
}

/** Mark and name in one line. */
function logo(): SvgDocument {
  const name = { text: "Balance", size: 200, family: "serif", weight: 430, opticalSize: 72 } as const;
  const document = new SvgDocument(Math.ceil(300 + letteringWidth(name)), 256);
  for (const { path, fill } of brandMark(112, 128, 96, ink, seaGlass)) document.path(pathData(path), fill);
  document.path(pathData(lettering({ ...name, x: 246, y: 196 })), ink);
  return document;
}

export const scenes: Record<string, () => SvgDocument> = {
  "home-hero": homeHero,
  "article-gut-and-skin": articleCover,
  "about-room": aboutRoom,
  mark,
  logo,
};
