import sharp, { type Metadata } from "sharp";

/** Bytes: what the admin lets staff upload elsewhere, too. */
export const pictureBytes = 12 * 1024 * 1024;
const mostPixels = 40_000_000;
const leastWidth = 800;
/** Pixels: twice the widest column of the shop. */
const storedWidth = 2560;

/** Ready to be stored, or words that say why not and what to do. */
export type ReadPicture =
  | { ok: true; content: Buffer; mimeType: "image/jpeg" | "image/png"; width: number; height: number }
  | { ok: false; message: string };

const accepted = new Set<string | undefined>(["jpeg", "png", "webp", "avif", "heif"]);

/**
 * Judges a picture by its bytes, whatever it is called, and draws it anew: what is stored holds pixels alone, without
 * the place where it was taken or anything hidden behind them. SVGs are refused, since they can carry script.
 */
export async function readPicture(bytes: Buffer): Promise<ReadPicture> {
  const refused = (message: string): ReadPicture => ({ ok: false, message });
  if (bytes.length === 0) return refused("The file is empty.");
  // before the library that draws SVGs sees it: it would fetch what the SVG names
  if (/<svg[\s>]/iu.test(bytes.subarray(0, 4096).toString("latin1")))
    return refused("An SVG can carry script, so it is not taken. Save it as PNG or JPEG.");
  const about = await metadataOf(bytes);
  if (!about) return refused("This is no picture that can be read. Save it as JPEG, PNG, WebP or AVIF.");
  if (!accepted.has(about.format))
    return refused(
      `A picture of the type "${about.format}" is not taken. Save it as JPEG, PNG, WebP or AVIF.`,
    );
  if ((about.pages ?? 1) > 1) return refused("A moving picture is not taken. Save one of its frames.");
  const pixels = about.width * about.height;
  if (pixels > mostPixels)
    return refused(
      `The picture has ${Math.round(pixels / 1_000_000)} megapixels; 40 is the most. Make it smaller, 2,560 pixels wide is enough.`,
    );
  if (about.autoOrient.width < leastWidth)
    return refused(
      `The picture is ${about.autoOrient.width} pixels wide; it would look blurred. It needs ${leastWidth} at least.`,
    );
  return drawn(bytes, about);
}

/** Null for what sharp can't read. */
async function metadataOf(bytes: Buffer): Promise<Metadata | null> {
  try {
    // the limit is ours to explain: metadata reads no pixels
    return await sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    // sharp's own words name its C library
    return null;
  }
}

async function drawn(bytes: Buffer, about: Metadata): Promise<ReadPicture> {
  const isDrawing = about.format === "png";
  const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: storedWidth, withoutEnlargement: true });
  try {
    const { data, info } = await (
      isDrawing ? picture.png() : picture.flatten({ background: "#fff" }).jpeg({ quality: 88, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true });
    const mimeType = isDrawing ? "image/png" : "image/jpeg";
    return { ok: true, content: data, mimeType, width: info.width, height: info.height };
  } catch {
    return { ok: false, message: "The picture is damaged: it breaks off. Save it again and choose it anew." };
  }
}
