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
    picture: { file: "category-collagen", alt: "White powder in a dish beside a glass of water" },
  },
  {
    handle: "live-cultures",
    name: "Live cultures",
    introduction:
      "Capsules with named live bacterial cultures and a stated count until the end of shelf life.",
    picture: { file: "category-live-cultures", alt: "Pale capsules on a stone block with sea-glass pebbles" },
  },
  {
    handle: "enzymes",
    name: "Enzymes",
    introduction: "Enzymes made by fermentation, in capsules to take with a meal.",
    picture: { file: "category-enzymes", alt: "Amber and cream capsules in a dish beside sea pebbles" },
  },
  {
    handle: "fibre",
    name: "Fibre",
    introduction: "Single-ingredient fibre powders to stir into plenty of water.",
    picture: { file: "category-fibre", alt: "Plantain seed heads in a pot beside a dish of ground husk" },
  },
  {
    handle: "amino-acids",
    name: "Amino acids",
    introduction: "Single amino acids as a plain powder, with nothing added.",
    picture: { file: "category-amino-acids", alt: "A heap of fine white powder on a slate-blue dish" },
  },
  {
    handle: "vitamins-minerals",
    name: "Vitamins & minerals",
    introduction:
      "Single vitamins and minerals, with the amount and its share of the reference value on every label.",
    picture: {
      file: "category-vitamins-minerals",
      alt: "Half an orange on a stone block with white tablets",
    },
  },
  {
    handle: "oils",
    name: "Oils",
    introduction: "Plain oils for the kitchen.",
    picture: { file: "category-oils", alt: "Glass bowl of golden oil beside half a coconut" },
  },
  {
    handle: "broths",
    name: "Broths",
    introduction: "Dried broths to stir into hot water or to cook with.",
    picture: { file: "category-broths", alt: "Mug of hot broth with a sprig of celery leaf" },
  },
  {
    handle: "aloe",
    name: "Aloe",
    introduction: "Juice from the inner leaf of aloe vera, with the supplier's specification kept on file.",
    picture: { file: "category-aloe", alt: "Aloe plant in a clay pot beside a dish of its juice" },
  },
];
