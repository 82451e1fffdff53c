import { describe, expect, it } from "vitest";
import { packContents } from "./pack-contents";

describe("what is in a pack", () => {
  it("is read from numbers and from the text that staff type", () => {
    const asTyped = {
      net_quantity: "300 g",
      servings: "30",
      supply_days: "30",
      unit_price_per: "kg",
      unit_price_quantity: "0.3",
    };
    expect(packContents(asTyped)).toEqual({
      net_quantity: "300 g",
      servings: 30,
      supply_days: 30,
      unit_price: { per: "kg", quantity: 0.3 },
    });
  });

  it.each([
    null,
    {},
    { net_quantity: "", servings: "many", supply_days: 0, unit_price_per: "stone", unit_price_quantity: 1 },
    { unit_price_per: "kg", unit_price_quantity: "-1" },
    { unit_price_per: "kg", unit_price_quantity: "Infinity" },
    { unit_price_quantity: 2 },
  ])("is not guessed from %o", (metadata) => {
    expect(packContents(metadata)).toEqual({
      net_quantity: null,
      servings: null,
      supply_days: null,
      unit_price: null,
    });
  });
});
