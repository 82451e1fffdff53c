import { Camera } from "./camera.ts";
import { capsuleBottle } from "./capsule-bottle.ts";
import { carton } from "./carton.ts";
import { liquidBottle } from "./liquid-bottle.ts";
import { aloeCarton, brothPouch, dermaCarton, dermaSachet } from "./printed-artwork.ts";
import { tints, type Tints } from "./palette.ts";
import { pouch } from "./pouch.ts";
import { capsule } from "./capsule.ts";
import { mug, steam } from "./mug.ts";
import { scoop } from "./scoop.ts";
import { tablet } from "./tablet.ts";
import { sachet } from "./sachet.ts";
import { plinth, studio, type Studio } from "./studio.ts";
import type { SvgDocument } from "./svg-document.ts";
import { tub } from "./tub.ts";

const off = "#f1ece1";
const carry = { width: 115, height: 165, depth: 70 };

/** A set with its plinth, ready to stand things on. */
function set(
  colours: Tints,
  scale: number,
  radius: number,
  draw: (set: Studio, level: number) => void,
): () => SvgDocument {
  return () => {
    const made = studio(colours, new Camera({ scale, origin: [1000, 1650] }));
    draw(made, plinth(made, 0, 0, radius, 11));
    return made.document;
  };
}

/** One drawing for each product, by the name of its file. */
export const packShots: Record<string, () => SvgDocument> = {
  "totally-derma-30": set(tints.shell, 7.1, 104, (made, level) => {
    carton(
      made,
      { x: -14, z: -6, level },
      { ...carry, height: 158 },
      -0.5,
      dermaCarton(carry.width, 158, carry.depth, "30 sachets · 345 g"),
    );
    sachet(made, [62, level, 60], { width: 38, height: 118 }, -0.12, 0.12, dermaSachet(38, 118));
  }),
  "totally-derma-90": set(tints.shell, 5, 158, (made, level) => {
    for (const at of [
      { x: -98, z: -44 },
      { x: 104, z: -62 },
      { x: -2, z: 34 },
    ]) {
      const artwork = dermaCarton(carry.width, 158, carry.depth, "30 sachets · 345 g");
      carton(made, { ...at, level }, { ...carry, height: 158 }, -0.5, artwork);
    }
  }),
  "marine-collagen-peptides-vitamin-c": set(tints.foam, 8, 84, (made, level) => {
    tub(made, { x: -14, z: -10, level }, { radius: 52, height: 140 }, off, {
      name: ["Marine Collagen", "Peptides"],
      kind: ["Food supplement with hydrolysed marine", "collagen (fish) and vitamin C"],
      net: "300 g",
    });
    scoop(made, { x: 44, z: 50, level }, 0.35, "#fbf7ee");
  }),
  "live-cultures-4-strain-capsules": set(tints.seaGlass, 9.6, 68, (made, level) => {
    capsuleBottle(made, { x: -8, z: -8, level }, { radius: 38, height: 128 }, "amber", off, {
      name: ["Live Cultures", "4-Strain Capsules"],
      kind: ["Food supplement with", "live bacterial cultures"],
      net: "60 capsules · 24 g",
    });
    capsule(made, { x: 42, z: 26, level }, 0.35, ["#f3ede0", "#f8f4ea"]);
    capsule(made, { x: 22, z: 46, level }, -0.5, ["#f3ede0", "#f8f4ea"]);
  }),
  "digestive-enzymes-with-calcium": set(tints.amber, 9.6, 68, (made, level) => {
    capsuleBottle(made, { x: -8, z: -8, level }, { radius: 38, height: 128 }, "amber", off, {
      name: ["Digestive Enzymes", "with Calcium"],
      kind: ["Food supplement with", "five enzymes and calcium"],
      net: "60 capsules · 42 g",
    });
    capsule(made, { x: 44, z: 22, level }, 0.9, ["#e6c288", "#f3e6cc"]);
    capsule(made, { x: 30, z: 44, level }, 0.1, ["#e6c288", "#f3e6cc"]);
    capsule(made, { x: 2, z: 52, level }, -0.45, ["#e6c288", "#f3e6cc"]);
  }),
  "l-glutamine-powder": set(tints.slate, 8, 84, (made, level) => {
    tub(made, { x: -14, z: -10, level }, { radius: 52, height: 136 }, off, {
      name: ["L-Glutamine", "Powder"],
      kind: ["Food supplement"],
      net: "250 g",
    });
    scoop(made, { x: 44, z: 50, level }, 0.35, "#ffffff", 14, 18);
  }),
  "psyllium-husk-powder": set(tints.wheat, 7.7, 90, (made, level) => {
    tub(made, { x: -14, z: -10, level }, { radius: 56, height: 148 }, off, {
      name: ["Psyllium Husk", "Powder"],
      kind: ["Food supplement with", "psyllium husk fibre"],
      net: "300 g",
    });
    scoop(made, { x: 48, z: 54, level }, 0.35, "#dcc9a0", 14, 18);
  }),
  "partially-hydrolysed-guar-gum": set(tints.bean, 8, 84, (made, level) => {
    tub(made, { x: -14, z: -10, level }, { radius: 52, height: 132 }, off, {
      name: ["Partially Hydrolysed", "Guar Gum"],
      kind: ["Food supplement with", "guar gum fibre (PHGG)"],
      net: "210 g",
    });
    scoop(made, { x: 44, z: 50, level }, 0.35, "#f3efdf", 15, 19);
  }),
  "beef-bone-broth-powder": set(tints.rust, 7, 104, (made, level) => {
    pouch(made, [-28, level, -10], { width: 124, height: 182 }, "#f3e8da", brothPouch(made.tints, 124, 182));
    mug(made, { x: 62, z: 42, level }, 30, 60, "#c9d3cd", "#c98d45");
    steam(made, { x: 62, z: 42, level: level + 58 }, 62);
  }),
  "vitamin-c-500-mg-capsules": set(tints.gorse, 9.4, 70, (made, level) => {
    capsuleBottle(made, { x: -8, z: -8, level }, { radius: 40, height: 130 }, "white", "#1f5055", {
      name: ["Vitamin C", "500 mg Capsules"],
      kind: ["Food supplement"],
      net: "90 capsules · 58.5 g",
    });
    capsule(made, { x: 42, z: 28, level }, 0.4, ["#fbfaf5", "#fbfaf5"]);
    capsule(made, { x: 20, z: 48, level }, -0.45, ["#fbfaf5", "#fbfaf5"]);
  }),
  "zinc-citrate-15-mg-tablets": set(tints.pewter, 10.2, 64, (made, level) => {
    capsuleBottle(made, { x: -8, z: -8, level }, { radius: 37, height: 118 }, "white", "#1f5055", {
      name: ["Zinc Citrate", "15 mg Tablets"],
      kind: ["Food supplement"],
      net: "90 tablets · 27 g",
    });
    tablet(made, { x: 36, z: 26, level }, "#f4f1ea");
    tablet(made, { x: 20, z: 44, level }, "#f4f1ea");
  }),
  "vitamin-c-and-zinc-set": set(tints.gorse, 7.6, 104, (made, level) => {
    capsuleBottle(made, { x: -44, z: -22, level }, { radius: 40, height: 130 }, "white", "#1f5055", {
      name: ["Vitamin C", "500 mg Capsules"],
      kind: ["Food supplement"],
      net: "90 capsules · 58.5 g",
    });
    const beside = { ...made, tints: tints.pewter };
    capsuleBottle(beside, { x: 42, z: 6, level }, { radius: 37, height: 118 }, "white", "#1f5055", {
      name: ["Zinc Citrate", "15 mg Tablets"],
      kind: ["Food supplement"],
      net: "90 tablets · 27 g",
    });
    capsule(made, { x: -36, z: 46, level }, 0.4, ["#fbfaf5", "#fbfaf5"]);
    tablet(made, { x: 6, z: 62, level }, "#f4f1ea");
  }),
  "mct-oil-coconut": set(tints.gold, 6.3, 84, (made, level) => {
    liquidBottle(
      made,
      { x: 0, z: 0, level },
      { radius: 37, height: 236, shoulder: 0.6, neck: 14, fill: 0.84 },
      { edge: "#b99542", middle: "#e8d184", bright: "#f8eebd" },
      "#17363a",
      { name: ["MCT Oil"], kind: ["Medium-chain triglyceride", "oil from coconut"], net: "500 ml" },
    );
  }),
  "aloe-vera-inner-leaf-juice": set(tints.leaf, 5.4, 126, (made, level) => {
    carton(
      made,
      { x: 62, z: -36, level },
      { width: 92, height: 246, depth: 92 },
      -0.62,
      aloeCarton(made.tints, 92, 246, 92),
    );
    liquidBottle(
      made,
      { x: -62, z: 30, level },
      { radius: 44, height: 250, shoulder: 0.62, neck: 19, fill: 0.84 },
      { edge: "#9fb184", middle: "#d3dfb9", bright: "#eef3dc" },
      off,
      { name: ["Aloe Vera", "Inner Leaf Juice"], kind: ["Food supplement"], net: "1 litre" },
    );
  }),
};
