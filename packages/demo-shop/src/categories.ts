import type { DemoPicture } from "./demo-product.ts";

export interface DemoCategory {
  handle: string;
  /** Names an ingredient and never an effect. */
  name: string;
  introduction: string;
  picture: DemoPicture;
}

/** In the order of the shop's menu. */
export const categories: DemoCategory[] = [
  {
    handle: "collagen",
    name: "Collagen",
    introduction:
      "Collagen is a protein from animal connective tissue. Here it comes hydrolysed, which means cut into short pieces that dissolve in a drink.",
    picture: { file: "category-collagen", alt: "White powder and a scoop beside a glass of water" },
  },
  {
    handle: "live-cultures",
    name: "Live cultures",
    introduction:
      "Capsules with named live bacterial cultures and a stated count until the end of shelf life.",
    picture: { file: "category-live-cultures", alt: "Pale capsules scattered over sea-glass green" },
  },
  {
    handle: "enzymes",
    name: "Enzymes",
    introduction: "Enzymes made by fermentation, in capsules to take with a meal.",
    picture: { file: "category-enzymes", alt: "Amber capsules and rounded sea pebbles" },
  },
  {
    handle: "fibre",
    name: "Fibre",
    introduction: "Single-ingredient fibre powders to stir into plenty of water.",
    picture: { file: "category-fibre", alt: "Seed heads of plantain above a small dish of husks" },
  },
  {
    handle: "amino-acids",
    name: "Amino acids",
    introduction: "Single amino acids as a plain powder, with nothing added.",
    picture: { file: "category-amino-acids", alt: "A small heap of fine white powder on a slate dish" },
  },
  {
    handle: "vitamins-minerals",
    name: "Vitamins & minerals",
    introduction:
      "Single vitamins and minerals, with the amount and its share of the reference value on every label.",
    picture: { file: "category-vitamins-minerals", alt: "Halved orange with white tablets" },
  },
  {
    handle: "oils",
    name: "Oils",
    introduction: "Plain oils for the kitchen.",
    picture: { file: "category-oils", alt: "Oil poured in a thin golden stream beside a coconut half" },
  },
  {
    handle: "broths",
    name: "Broths",
    introduction: "Dried broths to stir into hot water or to cook with.",
    picture: { file: "category-broths", alt: "A mug of broth with steam and a sprig of celery leaf" },
  },
  {
    handle: "aloe",
    name: "Aloe",
    introduction: "Juice from the inner leaf of aloe vera, with the supplier's specification kept on file.",
    picture: { file: "category-aloe", alt: "Aloe leaves with one cut across" },
  },
];
