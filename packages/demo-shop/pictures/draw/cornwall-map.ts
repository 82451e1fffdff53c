import { brandMark } from "./brand-mark.ts";
import { lettering } from "./lettering.ts";
import { ink, seaGlass } from "./palette.ts";
import { disc, pathData, type Point } from "./path.ts";
import { SvgDocument } from "./svg-document.ts";

/** Longitude and latitude along the coast, from the Devon border round Land's End to the Tamar and back. */
const coast: Point[] = [
  [-4.54, 50.93], [-4.555, 50.83], [-4.56, 50.79], [-4.635, 50.742], [-4.7, 50.692], [-4.765, 50.668], [-4.835, 50.594],
  [-4.925, 50.594], [-4.915, 50.565], [-4.89, 50.545], [-4.84, 50.52], [-4.895, 50.53], [-4.935, 50.545], [-4.945, 50.572],
  [-5.035, 50.549], [-5.03, 50.53], [-5.035, 50.485], [-5.04, 50.445], [-5.1, 50.423], [-5.12, 50.413], [-5.155, 50.39],
  [-5.16, 50.345], [-5.235, 50.323], [-5.295, 50.262], [-5.395, 50.242], [-5.43, 50.19], [-5.46, 50.2], [-5.475, 50.22],
  [-5.57, 50.2], [-5.67, 50.165], [-5.71, 50.128], [-5.7, 50.08], [-5.717, 50.066], [-5.69, 50.037], [-5.65, 50.04],
  [-5.565, 50.06], [-5.537, 50.083], [-5.53, 50.118], [-5.475, 50.122], [-5.425, 50.1], [-5.32, 50.083], [-5.26, 50.015],
  [-5.205, 49.958], [-5.1, 50.005], [-5.06, 50.05], [-5.08, 50.09], [-5.16, 50.096], [-5.08, 50.108], [-5.045, 50.145],
  [-5.095, 50.17], [-5.05, 50.2], [-5.04, 50.245], [-5.02, 50.2], [-5.01, 50.16], [-5.015, 50.14], [-4.97, 50.18],
  [-4.915, 50.195], [-4.8, 50.22], [-4.785, 50.27], [-4.755, 50.295], [-4.7, 50.345], [-4.67, 50.317], [-4.635, 50.33],
  [-4.515, 50.33], [-4.45, 50.35], [-4.37, 50.36], [-4.22, 50.313], [-4.19, 50.32], [-4.175, 50.36], [-4.205, 50.41],
  [-4.2, 50.45], [-4.21, 50.495], [-4.21, 50.525], [-4.3, 50.59], [-4.33, 50.64], [-4.38, 50.7], [-4.41, 50.76],
  [-4.46, 50.8], [-4.47, 50.86], [-4.46, 50.92],
]; // prettier-ignore

const road: Point[] = [[-4.0, 50.72], [-4.36, 50.635], [-4.6, 50.54], [-4.73, 50.468], [-4.9, 50.41], [-5.07, 50.33], [-5.28, 50.23], [-5.45, 50.17], [-5.53, 50.125]]; // prettier-ignore

const towns: { name: string; at: Point; side: "start" | "end"; drop?: number }[] = [
  { name: "Bude", at: [-4.545, 50.828], side: "start" },
  { name: "Padstow", at: [-4.937, 50.541], side: "end", drop: 14 },
  { name: "Newquay", at: [-5.08, 50.413], side: "end" },
  { name: "Bodmin", at: [-4.72, 50.467], side: "start" },
  { name: "Truro", at: [-5.051, 50.263], side: "end" },
  { name: "Falmouth", at: [-5.07, 50.152], side: "end", drop: 22 },
  { name: "St Ives", at: [-5.48, 50.211], side: "end", drop: -10 },
  { name: "Penzance", at: [-5.537, 50.119], side: "end", drop: 26 },
  { name: "Looe", at: [-4.454, 50.354], side: "start", drop: 24 },
  { name: "Launceston", at: [-4.36, 50.637], side: "end" },
];

/** Where 01208 numbers are: the coast by the Camel estuary. The street is on the page, not on the map. */
const here: Point = [-4.88, 50.556];

function place([longitude, latitude]: Point): Point {
  return [150 + (longitude + 5.78) * 0.6374 * 1480, 1130 - (latitude - 49.92) * 1080];
}

/** A closed or open line through all points without corners (Catmull-Rom). */
function smooth(points: Point[], closed: boolean): string {
  const at = (index: number): Point => {
    const last = points.length;
    const found = closed ? points[(index + last) % last] : points[Math.max(0, Math.min(last - 1, index))];
    return place(found ?? [0, 0]);
  };
  const written = (x: number, y: number) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  let data = `M${written(...at(0))}`;
  const stretches = closed ? points.length : points.length - 1;
  for (let index = 0; index < stretches; index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    data += `C${written(from[0] + (to[0] - before[0]) / 7, from[1] + (to[1] - before[1]) / 7)} ${written(to[0] - (after[0] - from[0]) / 7, to[1] - (after[1] - from[1]) / 7)} ${written(...to)}`;
  }
  return closed ? `${data}Z` : data;
}

/** Cornwall with the stretch of its north coast where the spa is. */
function cornwall(): SvgDocument {
  const document = new SvgDocument(1800, 1200);
  document.path(
    "M0 0H1800V1200H0Z",
    document.linear(
      [
        { at: 0, colour: "#dbe9e5" },
        { at: 1, colour: "#cbdfdb" },
      ],
      0,
      0,
      1800,
      1200,
    ),
  );
  const land = smooth(coast, true);
  const [topX, topY] = place([-4.46, 50.92]);
  const [borderX] = place([-4.54, 50.93]);
  const devonCoast = coast.slice(coast.findIndex(([x]) => x === -4.175)).map(place);
  const devon = `M${borderX.toFixed(0)} ${(topY - 10).toFixed(0)}L${borderX.toFixed(0)} -20H1820V640Q1700 700 1640 690T1700 ${place([-4.1, 50.32])[1].toFixed(0)}L${devonCoast.map((point) => point.map((value) => value.toFixed(0)).join(" ")).join("L")}L${topX.toFixed(0)} ${topY.toFixed(0)}Z`;
  for (const [width, opacity] of [
    [120, 0.16],
    [78, 0.2],
    [40, 0.28],
  ] as const) {
    for (const outline of [land, devon]) {
      document.add(
        `<path d="${outline}" fill="#fff" fill-opacity="0" stroke="#ffffff" stroke-opacity="${opacity}" stroke-width="${width}" stroke-linejoin="round"/>`,
      );
    }
  }
  document.path(devon, "#e6e2d6");
  document.path(
    land,
    document.linear(
      [
        { at: 0, colour: "#f8f3e7" },
        { at: 1, colour: "#ece2cd" },
      ],
      0,
      100,
      0,
      1150,
    ),
    `stroke="#1d5559" stroke-opacity="0.55" stroke-width="3"`,
  );
  document.add(
    `<path d="${smooth(road, false)}" fill="none" stroke="#c9b58f" stroke-width="7" stroke-linecap="round"/>`,
  );
  document.add(
    `<path d="${smooth(road, false)}" fill="none" stroke="#f8f3e7" stroke-width="2.5" stroke-linecap="round"/>`,
  );
  for (const { name, at, side, drop = 9 } of towns) {
    const [x, y] = place(at);
    document.path(pathData(disc(x, y, 6)), ink);
    const from = side === "start" ? x + 15 : x - 15;
    const word = pathData(
      lettering({ text: name, x: from, y: y + drop, size: 29, weight: 520, anchor: side }),
    );
    document.path(
      word,
      ink,
      `stroke="#f6f3e8" stroke-width="8" stroke-linejoin="round" paint-order="stroke" opacity="0.999"`,
    );
    document.path(word, ink);
  }
  const water = {
    size: 36,
    family: "serif",
    weight: 380,
    opticalSize: 36,
    tracking: 0.14,
    anchor: "middle",
  } as const;
  document.path(pathData(lettering({ text: "Celtic Sea", x: 430, y: 470, ...water })), "#4f8a8d");
  document.path(pathData(lettering({ text: "English Channel", x: 1230, y: 1090, ...water })), "#4f8a8d");
  document.path(pathData(lettering({ text: "Devon", x: 1690, y: 250, ...water })), "#a2997f");
  document.path(
    pathData(
      lettering({
        text: "A30",
        x: place([-4.6, 50.56])[0],
        y: place([-4.6, 50.56])[1],
        size: 22,
        weight: 600,
      }),
    ),
    "#9a8254",
  );
  marker(document);
  return document;
}

function marker(document: SvgDocument): void {
  const [x, y] = place(here);
  document.add(
    `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="62" fill="#1d5559" fill-opacity="0.12" stroke="#1d5559" stroke-opacity="0.5" stroke-width="3" stroke-dasharray="7 8"/>`,
  );
  const [px, py] = [x - 96, y - 150];
  document.add(
    `<path d="M${x.toFixed(0)} ${y.toFixed(0)}L${(px + 26).toFixed(0)} ${(py + 40).toFixed(0)}" stroke="${ink}" stroke-width="4"/>`,
  );
  document.path(pathData(disc(x, y, 8)), ink);
  document.add(
    `<circle cx="${px.toFixed(0)}" cy="${py.toFixed(0)}" r="56" fill="#123c40" opacity="0.25" transform="translate(6 10)" ${document.blur(10)}/>`,
  );
  document.path(pathData(disc(px, py, 56)), "#fdfbf6");
  for (const { path, fill } of brandMark(px, py, 42, ink, seaGlass)) document.path(pathData(path), fill);
  document.path(
    pathData(
      lettering({
        text: "Balance",
        x: px - 74,
        y: py + 16,
        size: 58,
        family: "serif",
        weight: 440,
        opticalSize: 60,
        anchor: "end",
      }),
    ),
    ink,
  );
}

export const maps: Record<string, () => SvgDocument> = { "cornwall-map": cornwall };
