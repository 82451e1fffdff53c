import { describe, expect, it } from "vitest";
import { guidanceMaxima, guidanceSources } from "./data/guidance-maxima.ts";
import { referenceValue } from "./percent-of-nrv.ts";
import { sumOfDay } from "./sum-of-day.ts";

const of = (...actives: [id: string, amount: number, unit: string][]) => ({
  actives: actives.map(([id, amount, unit]) => ({ id, name: id, form: null, amount, unit })),
});

describe("what a day brings", () => {
  it("is added up over the labels, whatever unit each is in", () => {
    const day = sumOfDay([of(["vitamin_c", 80, "mg"], ["zinc", 5, "mg"]), of(["vitamin_c", 0.5, "g"])]);
    expect(day).toEqual([
      { nutrient: "Vitamin C", amount: 580, unit: "mg", nrv_percent: 725, from: 2, above: null },
      { nutrient: "Zinc", amount: 5, unit: "mg", nrv_percent: 50, from: 1, above: null },
    ]);
  });

  it("is told when it passes a guidance amount, and not when it just reaches it", () => {
    expect(sumOfDay([of(["zinc", 15, "mg"]), of(["zinc", 10, "mg"])])[0]!.above).toBeNull();
    expect(sumOfDay([of(["zinc", 15, "mg"]), of(["zinc", 10.5, "mg"])])[0]).toMatchObject({
      amount: 25.5,
      above: 25,
    });
  });

  it("has no noise of fractions", () => {
    expect(sumOfDay([of(["copper", 0.1, "mg"]), of(["copper", 0.2, "mg"])])[0]!.amount).toBe(0.3);
  });

  it("leaves out what has no reference value, and is nothing for nothing", () => {
    expect(sumOfDay([of(["hyaluronic_acid", 100, "mg"])])).toEqual([]);
    expect(sumOfDay([])).toEqual([]);
  });

  it("knows a reference value for every guidance amount, and none below it", () => {
    for (const { nutrient, amount, unit } of guidanceMaxima) {
      const reference = referenceValue(nutrient);
      expect(reference?.unit, nutrient).toBe(unit);
      // phosphorus: the advice is about supplements on top of a diet that is rich in it
      if (nutrient !== "phosphorus") expect(amount, nutrient).toBeGreaterThan(reference!.nrv);
    }
  });

  it("has each guidance amount from a source that is named, names none in vain, and no nutrient twice", () => {
    expect(new Set(guidanceMaxima.map(({ source }) => source))).toEqual(
      new Set(Object.keys(guidanceSources)),
    );
    expect(new Set(guidanceMaxima.map(({ nutrient }) => nutrient)).size).toBe(guidanceMaxima.length);
  });
});
