import { describe, expect, it } from "vitest";
import { labelGaps, type LabelSurroundings } from "./label-completeness.ts";
import type { LabelRecord } from "./label-record.ts";
import { sampleLabel } from "./sample-label.fixture.ts";

const around: LabelSurroundings = { net_quantities: ["300 g"], skus: ["X-1"], demonstration_allowed: false };
const gapsOf = (changes: Partial<LabelRecord>, more: Partial<LabelSurroundings> = {}) =>
  labelGaps(sampleLabel(changes), { ...around, ...more });

describe("a label that is published", () => {
  it("lacks nothing when every particular is there", () => {
    expect(gapsOf({})).toEqual([]);
  });

  it.each<[string, Partial<LabelRecord>, string]>([
    ["no 'food supplement' in the name", { legal_name: "Collagen powder" }, "legal_name"],
    ["'dietary supplement' in the name", { legal_name: "Food supplement, dietary supplement" }, "legal_name"],
    ["no ingredients", { ingredients: [], contains_allergens: [], supplier_spec: null }, "ingredients"],
    [
      "an allergen that does not stand out",
      {
        ingredients: [
          {
            name: "cod collagen",
            allergen_codes: ["fish"],
            emphasise: null,
            percent: 100,
            additive_class: null,
          },
        ],
      },
      "ingredients",
    ],
    ["a 'Contains' line that lacks an allergen", { contains_allergens: [] }, "contains_allergens"],
    [
      "a 'Contains' line that no ingredient explains",
      { contains_allergens: ["fish", "milk"] },
      "ingredients",
    ],
    [
      "an allergen that only the supplier names",
      {
        supplier_spec: {
          document: "S",
          version: null,
          species: null,
          allergens: ["fish", "molluscs"],
          may_contain: [],
          aloe: null,
        },
      },
      "ingredients",
    ],
    ["no actives", { actives: [], claims: [] }, "actives"],
    [
      "an amount in international units",
      { actives: [{ id: "vitamin_d", name: "Vitamin D", form: null, amount: 400, unit: "IU" }], claims: [] },
      "actives",
    ],
    ["no 'do not exceed' warning", { warnings: ["FS_DIET", "FS_CHILD", "FS_CAUTION"] }, "warnings"],
    [
      "a warning that does not exist",
      { warnings: ["FS_DOSE", "FS_DIET", "FS_CHILD", "FS_CAUTION", "NOPE"] },
      "warnings",
    ],
    [
      "too much zinc without a person's word",
      { actives: [{ id: "zinc", name: "Zinc", form: null, amount: 30, unit: "mg" }], claims: [] },
      "warnings",
    ],
    ["a food without its nutrition table", { regulatory_class: "food", warnings: [] }, "nutrition"],
    ["a claim whose amount is not reached", { claims: ["ZN_SKIN"] }, "claims"],
    ["a claim nobody authorised", { claims: ["GLOW"] }, "claims"],
    ["no directions", { directions: " " }, "directions"],
    ["no operator", { operator: { name: "", address: "", placeholder: false } }, "operator"],
    [
      "a sweetener that the name keeps quiet about",
      {
        has_sweetener: true,
        ingredients: [
          {
            name: "sweetener: steviol glycosides",
            allergen_codes: [],
            emphasise: null,
            percent: null,
            additive_class: "sweetener",
          },
        ],
        contains_allergens: [],
        supplier_spec: null,
      },
      "legal_name",
    ],
  ])("does not appear with %s", (_, changes, field) => {
    expect(gapsOf(changes)).toContainEqual(expect.objectContaining({ field, stops: "publish" }));
  });

  it("does not appear when energy and its parts disagree by more than rounding", () => {
    const per_100 = {
      energy_kj: 1591,
      energy_kcal: 375,
      fat_g: 2,
      saturates_g: 0.9,
      carbohydrate_g: 3,
      sugars_g: 0.8,
      fibre_g: 0.5,
      protein_g: 86,
      salt_g: 3.2,
    };
    const food = (energy_kj: number): Partial<LabelRecord> => ({
      regulatory_class: "food",
      warnings: [],
      claims: [],
      nutrition: { basis: "per 100 g", per_100: { ...per_100, energy_kj }, serving: null, per_serving: null },
    });
    expect(gapsOf(food(1591))).toEqual([]);
    expect(gapsOf(food(1991))).toContainEqual(expect.objectContaining({ field: "nutrition" }));
  });

  it("needs the net quantity of every variant", () => {
    expect(gapsOf({}, { net_quantities: ["300 g", null] })).toContainEqual(
      expect.objectContaining({ field: "net_quantity" }),
    );
  });
});

describe("a product that is sold", () => {
  it.each<[string, Partial<LabelRecord>, string]>([
    ["nobody has compared with the real label", { label_verified: null }, "label_verified"],
    ["has no novel-food check", { novel_food_checked: null }, "novel_food_checked"],
    ["has a demonstration label", { is_demonstration: true }, "is_demonstration"],
    [
      "names a placeholder as its maker",
      { operator: { name: "?", address: "?", placeholder: true } },
      "operator",
    ],
    [
      "is aloe without a specification",
      {
        ingredients: [
          {
            name: "aloe vera inner leaf juice",
            allergen_codes: [],
            emphasise: null,
            percent: 100,
            additive_class: null,
          },
        ],
        contains_allergens: [],
        warnings: ["FS_DOSE", "FS_DIET", "FS_CHILD", "FS_CAUTION", "WARN_ALOE"],
        supplier_spec: {
          document: "S",
          version: null,
          species: null,
          allergens: [],
          may_contain: [],
          aloe: null,
        },
      },
      "supplier_spec",
    ],
  ])("can't be one that %s", (_, changes, field) => {
    const gaps = gapsOf(changes);
    expect(gaps).toContainEqual(expect.objectContaining({ field, stops: "sell" }));
    expect(gaps.every((gap) => gap.stops === "sell")).toBe(true);
  });

  it("may have a demonstration label where a demonstration runs", () => {
    const operator = { name: "?", address: "?", placeholder: true };
    expect(gapsOf({ is_demonstration: true, operator }, { demonstration_allowed: true })).toEqual([]);
  });
});
