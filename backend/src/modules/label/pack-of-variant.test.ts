import { describe, expect, it } from "vitest";
import { packOfVariant } from "./pack-of-variant";

describe("what is in a pack", () => {
  it("is read from numbers and from the text that staff type", () => {
    const asTyped = { net_quantity: "345", net_quantity_unit: "g", unit_count: "30", unit_name: "sachet" };
    const pack = { net_quantity: 345, net_quantity_unit: "g", unit_count: 30, unit_name: "sachet" };
    expect(packOfVariant(asTyped)).toEqual(pack);
    expect(packOfVariant(pack)).toEqual(pack);
    expect(
      packOfVariant({ net_quantity: 1, net_quantity_unit: "l", unit_count: "", unit_name: "sachet" }),
    ).toEqual({
      net_quantity: 1,
      net_quantity_unit: "l",
      unit_count: null,
      unit_name: null,
    });
  });

  it.each([
    null,
    {},
    { net_quantity: 300 },
    { net_quantity: "300 g", net_quantity_unit: "g" },
    { net_quantity: -1, net_quantity_unit: "g" },
    { net_quantity: "Infinity", net_quantity_unit: "g" },
    { net_quantity: 1, net_quantity_unit: "stone" },
  ])("is not guessed from %o", (metadata) => {
    expect(packOfVariant(metadata)).toBeNull();
  });
});
