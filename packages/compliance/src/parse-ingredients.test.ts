import { describe, expect, it } from "vitest";
import { parseIngredients } from "./parse-ingredients.ts";

const names = (text: string) => parseIngredients(text).map(({ name }) => name);

describe("an ingredients list that staff paste", () => {
  it("is split where its own commas are, and not inside brackets", () => {
    expect(names("Ingredients: medium-chain triglycerides (C8 60%, C10 40%), water; salt.")).toEqual([
      "medium-chain triglycerides (C8 60%, C10 40%)",
      "water",
      "salt",
    ]);
  });

  it("gives percentages as numbers", () => {
    expect(parseIngredients("hydrolysed collagen 99.6%, vitamin C (L-ascorbic acid) (0,4 %)")).toEqual([
      expect.objectContaining({ name: "hydrolysed collagen", percent: 99.6 }),
      expect.objectContaining({ name: "vitamin C (L-ascorbic acid)", percent: 0.4 }),
    ]);
  });

  it("marks allergens with the word that must stand out", () => {
    expect(
      parseIngredients("hydrolysed collagen (FISH), skimmed milk powder, coconut milk, maltodextrin"),
    ).toEqual([
      expect.objectContaining({ allergen_codes: ["fish"], emphasise: "FISH" }),
      expect.objectContaining({ allergen_codes: ["milk"], emphasise: "milk" }),
      expect.objectContaining({ allergen_codes: [], emphasise: null }),
      expect.objectContaining({ allergen_codes: [], emphasise: null }),
    ]);
  });

  it("keeps several additives of one class together, and knows the class", () => {
    const list = parseIngredients(
      "zinc citrate, anti-caking agents: silicon dioxide, magnesium salts of fatty acids; sweetener: steviol glycosides",
    );
    expect(list.map(({ name, additive_class }) => [name, additive_class])).toEqual([
      ["zinc citrate", null],
      ["anti-caking agents: silicon dioxide, magnesium salts of fatty acids", "anti-caking agent"],
      ["sweetener: steviol glycosides", "sweetener"],
    ]);
  });

  it("of nothing has nothing", () => {
    expect(parseIngredients(" \n ")).toEqual([]);
    expect(parseIngredients("Ingredients:")).toEqual([]);
  });
});
