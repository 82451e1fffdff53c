/** The only widths that the server makes, in CSS pixels of the file. */
export const mediaWidths = [160, 320, 480, 640, 960, 1280, 1600] as const;
export type MediaWidth = (typeof mediaWidths)[number];

export const mediaFormats = ["avif", "webp", "jpeg"] as const;
export type MediaFormat = (typeof mediaFormats)[number];

/**
 * Address of one size and format of a master picture: "/media/640/avif/uploads/1700-tub.png".
 * @param url a picture's address as the back end gives it (below /static/), or "shop:<file>" for a picture of our own
 * @returns null for any other address: it can't be served, and never through us
 */
export function mediaAddress(url: string, width: MediaWidth, format: MediaFormat): string | null {
  if (url.startsWith("shop:")) return `/media/${width}/${format}/shop/${url.slice("shop:".length)}`;
  const path = URL.parse(url)?.pathname;
  if (!path?.startsWith("/static/")) return null;
  return `/media/${width}/${format}/uploads/${path.slice("/static/".length)}`;
}
