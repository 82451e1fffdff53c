import type { GoodsLabel } from "@balance/contracts/goods-label";
import { describe, expect, it } from "vitest";
import { eachLabelOnce } from "./read-goods-labels";

const label = (net_quantity: string): GoodsLabel => ({
  ...{ product_title: "Vitamin C", legal_name: "Food supplement", net_quantity },
  ...{ allergens: [], may_contain: [], directions: "One a day.", warnings: [], storage: "Keep dry." },
  ...{ operator: "Balance", sealed: false },
});

describe("the labels on a page or slip", () => {
  it("stand there once each, and both of two packs of one food", () => {
    const small = label("30 g");
    const large = label("60 g");
    expect(eachLabelOnce([small, large, { ...small }])).toEqual([small, large]);
  });
});
