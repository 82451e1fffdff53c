import { type MediaFormat, type MediaWidth, mediaFormats, mediaWidths } from "../../app/ui/media-address.ts";

export interface MediaRequest {
  width: MediaWidth;
  format: MediaFormat;
  /** `uploads`: below the back end's /static/; `shop`: a file of our own pictures. */
  source: "uploads" | "shop";
  /** Decoded, without a leading slash, and unable to climb out of its folder. */
  path: string;
}

const segment = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u;

/** Reads the path of a /media/ address; null for whatever we didn't write ourselves. */
export function parseMediaRequest(pathname: string): MediaRequest | null {
  const [, root, widthText, formatText, source, ...encoded] = pathname.split("/");
  if (root !== "media" || (source !== "uploads" && source !== "shop") || encoded.length === 0) return null;
  const width = mediaWidths.find((one) => String(one) === widthText);
  const format = mediaFormats.find((one) => one === formatText);
  const path = decodeSegments(encoded);
  if (!width || !format || !path) return null;
  return { width, format, source, path };
}

function decodeSegments(encoded: string[]): string | null {
  try {
    const segments = encoded.map((one) => decodeURIComponent(one));
    return segments.every((one) => segment.test(one)) ? segments.join("/") : null;
  } catch {
    // A broken % escape: not an address of ours.
    return null;
  }
}
