import { brandMark } from "./brand-mark.ts";
import type { CartonArtwork } from "./carton.ts";
import { tide } from "./label-artwork.ts";
import { lettering, type Lettering } from "./lettering.ts";
import { ink, paper, seaGlass, tints, type Tints } from "./palette.ts";
import { rectangle, type Shape } from "./path.ts";

const blush = "#f9ece5";

function words(line: Lettering, fill: string): Shape {
  return { path: lettering(line), fill };
}

/** Words in a column: what they say, and how far below the last line. */
function column(
  x: number,
  y: number,
  size: number,
  lines: string[],
  style: Partial<Lettering>,
  fill: string,
): Shape[] {
  return lines.map((text, index) => words({ text, x, y: y + index * size * 1.34, size, ...style }, fill));
}

/** The collagen drink has its own name, so it has its own print: left-aligned, in the colours of a shell. */
export function dermaCarton(width: number, height: number, depth: number, net: string): CartonArtwork {
  const left = -width / 2 + 11;
  const side = -depth / 2 + 9;
  const serif = { family: "serif", weight: 430, opticalSize: 60 } as const;
  return {
    front: [
      { path: rectangle(-width / 2, 0, width, height), fill: blush },
      ...tide(tints.shell, width, height, 0.66),
      words({ text: "Totally", x: left, y: 34, size: 23, ...serif }, ink),
      words({ text: "Derma", x: left, y: 57, size: 23, ...serif }, ink),
      { path: rectangle(left + 0.4, 66, 16, 0.5), fill: ink, opacity: 0.6 },
      words({ text: "Collagen drink", x: left, y: 77, size: 8.4, weight: 560 }, ink),
      ...column(
        left,
        86,
        4.6,
        ["Food supplement with", "sweetener. Powder to mix."],
        { weight: 480, tracking: 0.01 },
        ink,
      ),
      words({ text: net, x: left, y: height - 8.5, size: 6, weight: 650, tracking: 0.02 }, paper),
    ],
    side: [
      { path: rectangle(-depth / 2, 0, depth, height), fill: blush },
      ...tide(tints.shell, depth, height, 0.66, width),
      words({ text: "Totally Derma", x: side, y: 26, size: 8.4, ...serif }, ink),
      ...column(
        side,
        40,
        4.4,
        ["Hydrolysed collagen", "Hyaluronic acid", "Vitamin C", "Zinc", "Copper", "Manganese"],
        { weight: 480 },
        ink,
      ),
      words({ text: "11.5 g a sachet", x: side, y: height - 8.5, size: 4.6, weight: 600 }, paper),
    ],
    top: [{ path: rectangle(-width / 2, 0, width, depth), fill: blush }],
  };
}

export function dermaSachet(width: number, height: number): Shape[] {
  const serif = { family: "serif", weight: 430, opticalSize: 60, anchor: "middle" } as const;
  return [
    { path: rectangle(-width / 2 - 2, 0, width + 4, height), fill: "#f3d9cd" },
    ...tide(tints.shell, width, height, 0.62),
    words({ text: "Totally", x: 0, y: 32, size: 9, ...serif }, ink),
    words({ text: "Derma", x: 0, y: 42, size: 9, ...serif }, ink),
    words({ text: "Collagen drink", x: 0, y: 51, size: 3.7, weight: 560, anchor: "middle" }, ink),
    words(
      { text: "1 sachet · 11.5 g", x: 0, y: height - 15, size: 3.6, weight: 650, anchor: "middle" },
      paper,
    ),
  ];
}

/** A pouch printed all over, with the label's order of words. */
export function brothPouch(colours: Tints, width: number, height: number): Shape[] {
  const serif = { family: "serif", weight: 460, opticalSize: 48, anchor: "middle" } as const;
  return [
    { path: rectangle(-width / 2 - 4, 0, width + 8, height * 1.1), fill: "#f6ead9" },
    ...tide(colours, width + 8, height * 1.06, 0.64),
    ...brandMark(0, 37, 7, ink, seaGlass),
    words({ text: "Balance", x: 0, y: 57, size: 13, ...serif, weight: 420, opticalSize: 72 }, ink),
    { path: rectangle(-7, 63, 14, 0.5), fill: ink, opacity: 0.55 },
    words({ text: "Beef Bone", x: 0, y: 82, size: 16, ...serif }, ink),
    words({ text: "Broth Powder", x: 0, y: 100, size: 16, ...serif }, ink),
    words(
      {
        text: "With sea salt, onion, celery and spices",
        x: 0,
        y: 114,
        size: 5,
        weight: 500,
        anchor: "middle",
      },
      ink,
    ),
    words({ text: "300 g", x: 0, y: height - 20, size: 8, weight: 650, anchor: "middle" }, paper),
  ];
}

/** The box that the juice bottle comes in. */
export function aloeCarton(colours: Tints, width: number, height: number, depth: number): CartonArtwork {
  const serif = { family: "serif", weight: 460, opticalSize: 48, anchor: "middle" } as const;
  const ground = "#f4f6e9";
  const face = (w: number): Shape[] => [
    { path: rectangle(-w / 2, 0, w, height), fill: ground },
    ...tide(colours, w, height, 0.62),
  ];
  return {
    front: [
      ...face(width),
      ...brandMark(0, 34, 8, ink, seaGlass),
      words({ text: "Balance", x: 0, y: 57, size: 14, ...serif, weight: 420, opticalSize: 72 }, ink),
      { path: rectangle(-8, 64, 16, 0.5), fill: ink, opacity: 0.55 },
      words({ text: "Aloe Vera", x: 0, y: 92, size: 18, ...serif }, ink),
      words({ text: "Inner Leaf", x: 0, y: 112, size: 18, ...serif }, ink),
      words({ text: "Juice", x: 0, y: 132, size: 18, ...serif }, ink),
      words({ text: "1 litre", x: 0, y: height - 13, size: 8, weight: 650, anchor: "middle" }, paper),
    ],
    side: [
      ...face(depth),
      words(
        { text: "Aloe Vera Inner Leaf Juice", x: 0, y: 60, size: 5.6, weight: 520, anchor: "middle" },
        ink,
      ),
    ],
    top: [{ path: rectangle(-width / 2, 0, width, depth), fill: ground }],
  };
}
