import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

/** The drawings lie beside `src` and `dist`, so the same step up works from source and from the built package. */
const folder = new URL("../pictures/", import.meta.url);

export interface RenderedPicture {
  bytes: Buffer;
  width: number;
  height: number;
  /** What to serve and store it as. */
  mime_type: "image/webp" | "image/png" | "image/jpeg";
  file_name: string;
}

/** Where the drawing is. Throws an Error that names it when there is none. */
export function pictureSource(name: string): string {
  const path = fileURLToPath(new URL(`${name}.svg`, folder));
  if (!existsSync(path))
    throw new Error(`There is no drawing "${name}.svg" in the demonstration's pictures.`);
  return path;
}

/**
 * Draws an SVG source as a master picture of `width` pixels, from which the shop makes the sizes its pages need.
 * The words in the drawings are outlines, so no font has to be installed. Throws an Error for an unknown name.
 */
export async function renderPicture(
  name: string,
  width: number,
  format: "webp" | "png" | "jpeg" = "webp",
): Promise<RenderedPicture> {
  const source = pictureSource(name);
  const drawn = await sharp(source).metadata();
  if (!drawn.width) throw new Error(`The drawing "${name}.svg" has no width.`);
  // librsvg draws at 72 dpi unless told; any other size would be a blurred copy of that one
  const picture = sharp(source, { density: (72 * width) / drawn.width }).resize({ width });
  const encoded =
    format === "webp"
      ? picture.webp({ quality: 92 })
      : format === "png"
        ? picture.png()
        : picture.jpeg({ quality: 92 });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    width: info.width,
    height: info.height,
    mime_type: `image/${format}`,
    file_name: `${name}.${format}`,
  };
}
