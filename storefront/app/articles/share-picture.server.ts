import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create, type Font } from "fontkit";
import sharp from "sharp";
import { keepNewest } from "../keep-newest.ts";

/** What people see of a link that somebody shares: https://ogp.me asks for no size, its readers crop to this one. */
const width = 1200;
const height = 630;
const margin = 90;
const mostLines = 4;
const colours = { ground: "#0b3534", ink: "#eef4ef", soft: "#b6cdc7", line: "#86d5ca" };

let opened: Font | undefined;

/** Words become outlines, so that no font has to be installed where the shop runs. */
function font(): Font {
  const file = createRequire(import.meta.url).resolve(
    "@fontsource/fraunces/files/fraunces-latin-500-normal.woff",
  );
  return (opened ??= create(readFileSync(file)) as Font);
}

const mostKept = 100;
const kept = new Map<string, Promise<Buffer>>();

/** PNG of 1200 by 630 pixels with an article's title and topic; made once for each text. */
export function sharePicture(title: string, topic: string): Promise<Buffer> {
  const key = JSON.stringify([title, topic]);
  const known = kept.get(key);
  if (known) return known;
  const made = sharp(Buffer.from(sharePictureSvg(title, topic)))
    .png({ palette: true })
    .toBuffer();
  keepNewest(kept, key, made, mostKept);
  made.catch(() => kept.delete(key));
  return made;
}

/** The picture's drawing: outlines and two rectangles, nothing of the text itself, which may hold anything. */
export function sharePictureSvg(title: string, topic: string): string {
  const size = title.length > 60 ? 64 : 76;
  const lines = wrapped(title, size, width - 2 * margin);
  const top = (height - lines.length * size * 1.2) / 2 + size * 0.95;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`,
    `<rect x="${margin}" y="${height - 118}" width="${width - 2 * margin}" height="3" fill="${colours.line}"/>`,
    outline("Balance", 44, margin, 110, colours.soft),
    ...lines.map((line, index) => outline(line, size, margin, top + index * size * 1.2, colours.ink)),
    outline(topic, 34, margin, height - 62, colours.soft),
    "</svg>",
  ].join("");
}

/** At most four lines; a title that needs more ends in an ellipsis. */
function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && lengthOf(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]} …`];
}

function lengthOf(text: string, size: number): number {
  return (font().layout(text).advanceWidth * size) / font().unitsPerEm;
}

function outline(text: string, size: number, x: number, y: number, fill: string): string {
  const { glyphs, positions } = font().layout(text);
  const scale = size / font().unitsPerEm;
  let pen = 0;
  const paths = glyphs.map((glyph, index) => {
    const path = `<path transform="translate(${pen} 0)" d="${glyph.path.toSVG()}"/>`;
    pen += positions[index]?.xAdvance ?? 0;
    return path;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join("")}</g>`;
}
