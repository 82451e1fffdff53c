import { describe, expect, it } from "vitest";
import { authorisedClaim, claimHolds, claimsThatHold } from "./authorised-claims.ts";
import { claimRegister } from "./data/claim-register.ts";
import { sampleLabel } from "./sample-label.fixture.ts";

const verdict = (id: string, label = sampleLabel()) => {
  const claim = authorisedClaim(id);
  if (!claim) throw new Error(`no claim ${id}`);
  return claimHolds(claim, label);
};
const vitaminC = (amount: number, unit = "mg") =>
  sampleLabel({ actives: [{ id: "vitamin_c", name: "Vitamin C", form: null, amount, unit }] });

describe("an authorised claim", () => {
  it("holds from exactly 15 % of the reference value on", () => {
    expect(verdict("C_OX", vitaminC(12)).holds).toBe(true);
    expect(verdict("C_OX", vitaminC(11.9)).holds).toBe(false);
    expect(verdict("C_OX", vitaminC(12000, "µg")).holds).toBe(true);
  });

  it("does not hold for a nutrient that the label does not declare", () => {
    expect(verdict("ZN_SKIN")).toEqual({ holds: false, reason: "the label declares no zinc" });
  });

  it("of lactase needs the dose at one time and its directions", () => {
    const lactase = (amount: number, doses: number, directions: string) =>
      sampleLabel({
        actives: [{ id: "lactase", name: "Lactase", form: null, amount, unit: "FCC" }],
        daily_portion: { text: "", amount: doses, unit: "capsule", grams: 1, millilitres: null },
        directions,
      });
    const directions = "Take one capsule with each lactose-containing meal.";
    expect(verdict("LACTASE", lactase(9000, 2, directions)).holds).toBe(true);
    expect(verdict("LACTASE", lactase(8000, 2, directions)).holds).toBe(false);
    expect(verdict("LACTASE", lactase(9000, 2, "Take one capsule a day.")).holds).toBe(false);
    expect(verdict("LACTASE", lactase(9000, 2, directions))).toMatchObject({
      needs: [{ field: "near_claim" }],
    });
  });

  it("of guar gum is not for the hydrolysed kind", () => {
    const phgg = sampleLabel({
      ingredients: [
        {
          name: "partially hydrolysed guar gum",
          allergen_codes: [],
          emphasise: null,
          percent: 100,
          additive_class: null,
        },
      ],
      actives: [{ id: "guar_gum", name: "Partially hydrolysed guar gum", form: null, amount: 12, unit: "g" }],
    });
    expect(verdict("GUAR", phgg).holds).toBe(false);
  });

  it("of protein is not for collagen", () => {
    expect(verdict("PROT_MM").holds).toBe(false);
  });

  it("of live yoghurt is never for a supplement", () => {
    expect(verdict("YOG").holds).toBe(false);
  });

  it("is filled in when it is a template", () => {
    expect(claimsThatHold(sampleLabel())).toContainEqual({
      id: "N_HIGH_VITMIN",
      wording: "High in vitamin C",
    });
  });

  it("never holds for a label without any active", () => {
    const bare = sampleLabel({ actives: [] });
    expect(claimRegister.filter((claim) => claimHolds(claim, bare).holds)).toEqual([]);
  });
});
