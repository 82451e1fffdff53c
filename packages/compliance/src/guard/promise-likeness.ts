import { promiseWeights } from "../data/promise-weights.ts";
import { promiseFeatures } from "./promise-features.ts";

/** By feature, in hundredths of a logit; the bias under "". */
export const keptWeights: ReadonlyMap<string, number> = new Map(
  promiseWeights
    .trim()
    .split(/,\s*/u)
    .map((entry) => {
      const colon = entry.lastIndexOf(":");
      return [entry.slice(0, colon), Number(entry.slice(colon + 1))];
    }),
);
const logits = (feature: string) => (keptWeights.get(feature) ?? 0) / 100;

/** How far a sentence reads like those that people barred, as the logarithm of the odds: 0 is even, 2 about seven to one. */
export function promiseLikeness(words: readonly string[], isReview: boolean): number {
  return promiseFeatures(words, isReview).reduce((sum, one) => sum + logits(one), logits(""));
}
