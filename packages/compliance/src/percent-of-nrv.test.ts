import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { referenceValues } from "./data/reference-values.ts";
import { percentOfNrv, shareOfNrv } from "./percent-of-nrv.ts";

describe("the share of the reference value on a label", () => {
  it.each([
    ["vitamin_c", 80, "mg", 100],
    ["vitamin_c", 0.5, "g", 625],
    ["zinc", 15, "mg", 150],
    ["copper", 0.5, "mg", 50],
    ["copper", 500, "µg", 50],
    ["selenium", 0.055, "mg", 100],
    ["calcium", 240, "mg", 30],
    ["copper", 0.145, "mg", 15],
  ])("%s %d %s is %d %%", (id, amount, unit, percent) => {
    expect(percentOfNrv({ id, amount, unit })).toBe(percent);
  });

  it("is a dagger for a substance without a reference value, whatever its unit", () => {
    expect(percentOfNrv({ id: "l_glutamine", amount: 5, unit: "g" })).toBeNull();
    expect(percentOfNrv({ id: "total_cfu", amount: 20, unit: "billion CFU" })).toBeNull();
  });

  it("is rounded for the label only: 14.9 % is not the 15 % that a claim needs", () => {
    const active = { id: "vitamin_c", amount: 11.92, unit: "mg" };
    expect(percentOfNrv(active)).toBe(15);
    expect(shareOfNrv(active)).toBeLessThan(15);
    expect(shareOfNrv({ ...active, amount: 12 })).toBeGreaterThanOrEqual(15);
  });

  it("refuses units that can't be compared instead of printing a wrong number", () => {
    expect(() => percentOfNrv({ id: "vitamin_d", amount: 400, unit: "IU" })).toThrow(RangeError);
    expect(() => percentOfNrv({ id: "zinc", amount: NaN, unit: "mg" })).toThrow(RangeError);
  });

  it("does not depend on the unit that the amount is written in", () => {
    const nutrient = fc.constantFrom(...referenceValues.map((value) => value.id));
    fc.assert(
      fc.property(nutrient, fc.integer({ min: 0, max: 5000 }), (id, milligrams) => {
        const inMg = percentOfNrv({ id, amount: milligrams, unit: "mg" });
        expect(percentOfNrv({ id, amount: milligrams * 1000, unit: "µg" })).toBe(inMg);
        expect(percentOfNrv({ id, amount: milligrams / 1000, unit: "g" })).toBe(inMg);
      }),
    );
  });
});
