import type { DemoPicture } from "./demo-product.ts";

/** Drawings that belong to pages, not to products. Their shapes: hero 2:1, cover, room and map 3:2. */
export const homeHero: DemoPicture = {
  file: "home-hero",
  alt: "A sandy bay in hazy morning light, with headlands on both sides and sea pinks in the foreground",
};

export const aboutRoom: DemoPicture = {
  file: "about-room",
  alt: "A quiet white room with folded towels and a vase of sea pinks, and a bay seen through an arched window",
};

export const cornwallMap: DemoPicture = {
  file: "cornwall-map",
  alt: "Drawn map of Cornwall with Balance marked on the north coast near Padstow",
};
