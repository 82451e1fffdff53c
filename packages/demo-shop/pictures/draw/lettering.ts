import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import wawoff2 from "wawoff2";
import type { Path, PathCommand, Point } from "./path.ts";

/** Words become outlines here, so that a picture looks the same on a machine without our fonts. */
const require = createRequire(import.meta.url);
const files = {
  serif: "@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2",
  sans: "@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2",
};

async function open(file: string): Promise<Font> {
  const font = create(Buffer.from(await wawoff2.decompress(readFileSync(require.resolve(file)))));
  if (!("layout" in font)) throw new Error(`${file} is a collection, not a font`);
  return font;
}

const fonts = { serif: await open(files.serif), sans: await open(files.sans) };
const cuts = new Map<string, Font>();

/** A variable font's instance; a display size of Fraunces has the finer hairlines. */
function cut(family: "serif" | "sans", weight: number, opticalSize: number): Font {
  const key = `${family} ${weight} ${opticalSize}`;
  const known = cuts.get(key);
  if (known) return known;
  const axes = family === "serif" ? { wght: weight, opsz: opticalSize } : { wght: weight };
  const made = fonts[family].getVariation(axes);
  cuts.set(key, made);
  return made;
}

export interface Lettering {
  text: string;
  /** Of the baseline's start, middle or end, as `anchor` says. */
  x: number;
  y: number;
  /** Of the em, in the drawing's unit. */
  size: number;
  family?: "serif" | "sans";
  weight?: number;
  opticalSize?: number;
  /** Extra space between letters, in em. */
  tracking?: number;
  anchor?: "start" | "middle" | "end";
}

function measured(line: Lettering) {
  const font = cut(line.family ?? "sans", line.weight ?? 500, line.opticalSize ?? 72);
  const run = font.layout(line.text);
  const scale = line.size / font.unitsPerEm;
  const gap = (line.tracking ?? 0) * line.size;
  const advances = run.positions.map((position) => position.xAdvance * scale + gap);
  return { run, scale, advances, width: advances.reduce((sum, advance) => sum + advance, -gap) };
}

export function letteringWidth(line: Omit<Lettering, "x" | "y">): number {
  return measured({ ...line, x: 0, y: 0 }).width;
}

export function lettering(line: Lettering): Path {
  const { run, scale, advances, width } = measured(line);
  let pen = line.x - (line.anchor === "middle" ? width / 2 : line.anchor === "end" ? width : 0);
  const path: Path = [];
  run.glyphs.forEach((glyph, index) => {
    for (const { command, args } of glyph.path.commands) {
      const points: Point[] = [];
      for (let at = 0; at < args.length; at += 2) {
        points.push([pen + (args[at] ?? 0) * scale, line.y - (args[at + 1] ?? 0) * scale]);
      }
      path.push(toCommand(command, points));
    }
    pen += advances[index] ?? 0;
  });
  return path;
}

const letters = {
  moveTo: "M",
  lineTo: "L",
  quadraticCurveTo: "Q",
  bezierCurveTo: "C",
  closePath: "Z",
} as const;

function toCommand(command: keyof typeof letters, points: Point[]): PathCommand {
  return { type: letters[command], points } as PathCommand; // fontkit pairs each command with its number of points
}
