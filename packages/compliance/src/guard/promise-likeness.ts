import { promiseWeights } from "../data/promise-weights.ts";
import { promiseFeatures } from "./promise-features.ts";

const weights = new Map(
  promiseWeights
    .trim()
    .split(/,\s*/u)
    .map((entry) => {
      const colon = entry.lastIndexOf(":");
      return [entry.slice(0, colon), Number(entry.slice(colon + 1)) / 100];
    }),
);
const bias = weights.get("") ?? 0;

/** How far a sentence reads like those that people barred, as the logarithm of the odds: 0 is even, 2 about seven to one. */
export function promiseLikeness(words: readonly string[], isReview: boolean): number {
  return promiseFeatures(words, isReview).reduce((sum, one) => sum + (weights.get(one) ?? 0), bias);
}
