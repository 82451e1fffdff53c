import { describe, expect, it } from "vitest";
import { featuresOf, learnPromiseWeights, tuningTexts } from "../learn-promise-weights.fixture.ts";
import { keptWeights, promiseLikeness } from "./promise-likeness.ts";

describe("how far a sentence reads like a promise", () => {
  it("tells advertising without a single word about the body from a plain shop text", () => {
    const like = (text: string) => promiseLikeness(text.toLowerCase().match(/[a-z]+|\?/gu) ?? [], false);
    expect(like("Feel like the best version of you")).toBeGreaterThan(0.6);
    expect(like("The tub holds thirty servings and comes with a scoop")).toBeLessThan(0);
  });

  it("is weighed with what the labelled texts still teach: after new texts the table is written anew", () => {
    const learnt = [...learnPromiseWeights()];
    const alike = learnt.filter(
      ([feature, weight]) => Math.abs((keptWeights.get(feature) ?? 0) - weight) <= 15,
    );
    expect(alike.length / learnt.length).toBeGreaterThan(0.9);
    expect(tuningTexts().every((text) => featuresOf(text).length > 2)).toBe(true);
  });
});
