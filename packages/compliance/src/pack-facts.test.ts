import { describe, expect, it } from "vitest";
import { packFacts, type Pack } from "./pack-facts.ts";
import { sampleLabel } from "./sample-label.fixture.ts";

const pack = (changes: Partial<Pack>): Pack => ({
  net_quantity: 300,
  net_quantity_unit: "g",
  unit_count: null,
  unit_name: null,
  ...changes,
});
const portion = (unit: string, amount: number, grams: number | null, millilitres: number | null = null) =>
  sampleLabel({ daily_portion: { text: "as the label says", unit, amount, grams, millilitres } });

describe("a pack", () => {
  it("of powder has its servings by weight and its price by the kilogram", () => {
    expect(packFacts(pack({}), portion("scoop", 1, 10))).toEqual({
      net_quantity: "300 g",
      servings: 30,
      supply_days: 30,
      unit_price: { per: "kg", quantity: 0.3 },
    });
  });

  it("of sachets is counted by the sachet and priced by the kilogram", () => {
    const sachets = pack({ net_quantity: 1035, unit_count: 90, unit_name: "sachet" });
    expect(packFacts(sachets, portion("sachet", 1, 11.5))).toEqual({
      net_quantity: "1,035 g (90 × 11.5 g sachets)",
      servings: 90,
      supply_days: 90,
      unit_price: { per: "kg", quantity: 1.035 },
    });
  });

  it("of capsules lasts half as long when a day takes two, and is priced by the capsule", () => {
    const capsules = pack({ net_quantity: 42, unit_count: 60, unit_name: "capsule" });
    expect(packFacts(capsules, portion("capsule", 2, 1.4))).toEqual({
      net_quantity: "60 capsules (42 g)",
      servings: 30,
      supply_days: 30,
      unit_price: { per: "item", quantity: 60 },
    });
  });

  it("of liquid is priced by the litre, whatever it is measured in", () => {
    const litre = packFacts(pack({ net_quantity: 1, net_quantity_unit: "l" }), portion("ml", 50, null, 50));
    expect(litre).toMatchObject({
      net_quantity: "1 litre",
      servings: 20,
      unit_price: { per: "litre", quantity: 1 },
    });
    const bottle = packFacts(
      pack({ net_quantity: 500, net_quantity_unit: "ml" }),
      portion("ml", 15, null, 15),
    );
    expect(bottle).toMatchObject({
      net_quantity: "500 ml",
      servings: 33,
      unit_price: { per: "litre", quantity: 0.5 },
    });
  });

  it("of a food has servings, and no days: nobody is told how much to eat a day", () => {
    const food = { ...portion("g", 15, 15), regulatory_class: "food" as const };
    expect(packFacts(pack({}), food)).toMatchObject({ servings: 20, supply_days: null });
  });

  it("has no guessed servings", () => {
    expect(packFacts(pack({}), null)).toMatchObject({ servings: null, supply_days: null });
    expect(packFacts(pack({}), portion("ml", 50, null, 50)).servings).toBeNull();
    expect(packFacts(pack({}), portion("scoop", 1, 0)).servings).toBeNull();
  });
});
