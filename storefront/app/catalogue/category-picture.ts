const drawn = new Set([
  "aloe",
  "amino-acids",
  "broths",
  "collagen",
  "enzymes",
  "fibre",
  "live-cultures",
  "oils",
  "vitamins-minerals",
]);

/** The drawing of a category; one that staff added later gets the coast. For `ResponsivePicture`, 3:2. */
export function categoryPicture(handle: string): string {
  return drawn.has(handle) ? `shop:category-${handle}.svg` : "shop:about-room.svg";
}
