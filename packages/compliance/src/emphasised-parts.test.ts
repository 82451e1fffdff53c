import { describe, expect, it } from "vitest";
import { emphasisedParts } from "./emphasised-parts.ts";

describe("the allergen in an ingredient's name", () => {
  it("is found however it is written, and shown as the name writes it", () => {
    expect(emphasisedParts("Celery seed", "celery")).toEqual(["", "Celery", " seed"]);
    expect(emphasisedParts("collagen from fish (cod)", "fish")).toEqual(["collagen from ", "fish", " (cod)"]);
  });

  it.each([
    ["zinc citrate", null],
    ["zinc citrate", ""],
    ["zinc citrate", "milk"],
  ])("is nothing in %j for %j", (name, emphasise) => {
    expect(emphasisedParts(name, emphasise)).toBeNull();
  });
});
