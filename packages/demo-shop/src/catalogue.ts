import { aloeVeraInnerLeafJuice } from "./products/aloe-vera-inner-leaf-juice.ts";
import { beefBoneBrothPowder } from "./products/beef-bone-broth-powder.ts";
import { digestiveEnzymesWithCalcium } from "./products/digestive-enzymes-with-calcium.ts";
import { lGlutaminePowder } from "./products/l-glutamine-powder.ts";
import { liveCulturesFourStrainCapsules } from "./products/live-cultures-4-strain-capsules.ts";
import { marineCollagenPeptidesVitaminC } from "./products/marine-collagen-peptides-vitamin-c.ts";
import { mctOilCoconut } from "./products/mct-oil-coconut.ts";
import { partiallyHydrolysedGuarGum } from "./products/partially-hydrolysed-guar-gum.ts";
import { psylliumHuskPowder } from "./products/psyllium-husk-powder.ts";
import { totallyDermaCollagenDrink } from "./products/totally-derma-collagen-drink.ts";
import { vitaminC500MgCapsules } from "./products/vitamin-c-500-mg-capsules.ts";
import { vitaminCAndZincSet } from "./products/vitamin-c-and-zinc-set.ts";
import { zincCitrate15MgTablets } from "./products/zinc-citrate-15-mg-tablets.ts";
import type { DemoProduct } from "./demo-product.ts";

/**
 * The products of the demonstration, one of them a set of two others. Values are plausible and add up, but no real pack stands behind them:
 * every label says so (`is_demonstration`), and production settings refuse to sell them.
 */
export const products: DemoProduct[] = [
  totallyDermaCollagenDrink,
  marineCollagenPeptidesVitaminC,
  liveCulturesFourStrainCapsules,
  digestiveEnzymesWithCalcium,
  lGlutaminePowder,
  psylliumHuskPowder,
  partiallyHydrolysedGuarGum,
  beefBoneBrothPowder,
  vitaminC500MgCapsules,
  zincCitrate15MgTablets,
  vitaminCAndZincSet,
  mctOilCoconut,
  aloeVeraInnerLeafJuice,
];
