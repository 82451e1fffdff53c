import type { BasketResponse } from "@balance/contracts/basket";
import type { BasketDayResponse } from "@balance/contracts/basket-day";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFoodOnSale } from "../fixtures/food-product";
import { createKit } from "../fixtures/kit";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

async function basketOf(...variantIds: string[]): Promise<string> {
  const { body } = await shop.asStorefront<BasketResponse>("POST", "/store/baskets", {});
  for (const variant_id of variantIds) {
    const added = await shop.asStorefront("POST", `/store/baskets/${body.basket.id}/line-items`, {
      variant_id,
      quantity: 2,
    });
    expect(added.status).toBe(200);
  }
  return body.basket.id;
}
const dayOf = async (basketId: string) =>
  (await shop.asStorefront<BasketDayResponse>("GET", `/store/baskets/${basketId}/day`)).body.day;
const variantId = async (sku: string) =>
  (await shop.database("product_variant").where({ sku }).first<{ id: string }>("id")).id;

describe("the foods in a basket", () => {
  it("are added up to one day, each once however many packs, with their allergens", async () => {
    const day = await dayOf(await basketOf(await variantId("BAL-COL-MAR300"), await variantId("BAL-VTC-90")));
    expect(day).toEqual({
      nutrients: [{ name: "Vitamin C", amount: 540, unit: "mg", nrv_percent: 675, from: 2, above: null }],
      allergens: ["fish"],
      may_contain: [],
    });
  });

  it("tell when they pass an amount of the guidance", async () => {
    const { variants } = await createFoodOnSale(shop, "Strong powder");
    const day = await dayOf(await basketOf(variants[0]!.id, await variantId("BAL-VTC-90")));
    expect(day.nutrients.map(({ amount, above }) => [amount, above])).toEqual([[1400, 1000]]);
  });

  it("count in a set as they do alone", async () => {
    const set = await createKit(shop, {
      sku: "DAY-SET",
      pounds: 30,
      parts: { "BAL-VTC-90": 1, "BAL-ZNC-90": 1 },
    });
    const { nutrients } = await dayOf(await basketOf(set));
    expect(nutrients.map(({ name, amount }) => [name, amount])).toEqual([
      ["Vitamin C", 500],
      ["Zinc", 15],
    ]);
  });

  it("are none in a basket of nothing, and a basket that is not there is not there", async () => {
    expect(await dayOf(await basketOf())).toEqual({ nutrients: [], allergens: [], may_contain: [] });
    expect((await shop.asStorefront("GET", "/store/baskets/nonsense/day")).status).toBe(404);
  });
});
