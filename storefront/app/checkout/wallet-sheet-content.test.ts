import type { BasketView } from "@balance/contracts/basket";
import { describe, expect, it } from "vitest";
import { walletSheetContent } from "./wallet-sheet-content.ts";

const option = (id: string, price_pence: number) => ({
  id,
  name: `Name of ${id}`,
  description: "2 to 3 working days",
  kind: "delivery" as const,
  price_pence,
});

const basket = {
  line_items: [
    { product_title: "Zinc", variant_title: "60 capsules", quantity: 2, total_pence: 1800 },
    { product_title: "Broth", variant_title: "300 g", quantity: 1, total_pence: 2250 },
  ],
  goods_pence: 4500,
  discount_pence: 450,
  delivery_options: [option("slow", 395), option("fast", 495)],
  delivery_option_id: null,
} as unknown as BasketView;

const sum = (amounts: { amount: number }[]) => amounts.reduce((total, { amount }) => total + amount, 0);

describe("a wallet's sheet", () => {
  it.each([
    [undefined, 4445, "slow"],
    ["fast", 4545, "fast"],
    ["withdrawn", 4445, "slow"],
  ])("with delivery %s asks for %d, line by line", (chosen, amount, first) => {
    const content = walletSheetContent(basket, chosen);
    expect(content.amount).toBe(amount);
    expect(sum(content.lineItems)).toBe(amount);
    expect(content.lineItems[0]).toEqual({ name: "2 × Zinc, 60 capsules", amount: 1800 });
    expect(content.shippingRates.map(({ id }) => id)[0]).toBe(first);
    expect(content.shippingRates).toHaveLength(2);
  });

  it("begins with the delivery that was chosen before", () => {
    const content = walletSheetContent({ ...basket, delivery_option_id: "fast" });
    expect(content.amount).toBe(4545);
    expect(content.shippingRates[0]?.id).toBe("fast");
  });
});
