/**
 * One amount from the basket to the invoice, for baskets that chance made. They are the same in every run, so that one that
 * fails fails for everybody; for others, and more: `MONEY_SEED=7 MONEY_BASKETS=200 npm test -- integration`.
 */
import type { BasketView } from "@balance/contracts/basket";
import type { OrderPageResponse } from "@balance/contracts/payment";
import { poundsToPence } from "@balance/money/pence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { orderConfirmationLetter } from "../../src/workflows/mail/order-letters";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { contact, type Shopper, shopperOf } from "../fixtures/shopper";
import type { StoredTaxDocument } from "../fixtures/tax-document";

const seed = Number(process.env.MONEY_SEED ?? 742_696);
const basketCount = Number(process.env.MONEY_BASKETS ?? 30);
/** Stripe takes no payment below this. */
const leastPence = 30;

const variantCount = 4;
const percentCodes = { P10: 10, P175: 17.5, P333: 33.3, P90: 90 };
const fixedCodes = { F5: 5, F1999: 19.99 };
const codes = [null, null, ...Object.keys(percentCodes), ...Object.keys(fixedCodes)];

const plans = fc.record({
  lines: fc.uniqueArray(
    fc.record({
      variant: fc.nat({ max: variantCount - 1 }),
      quantity: fc.integer({ min: 1, max: 7 }),
      price_pence: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 301, max: 30_000 })),
    }),
    { minLength: 1, maxLength: variantCount, selector: ({ variant }) => variant },
  ),
  code: fc.constantFrom(...codes),
  delivery: fc.nat(),
});

type Plan = typeof plans extends fc.Arbitrary<infer Value> ? Value : never;

let paying: PayingShop;
let shopper: Shopper;

beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  shopper = await shopperOf(paying.shop);
  for (const variantId of shopper.variantIds.slice(0, variantCount))
    await shopper.setStock(variantId, 10_000);
  const across = { target_type: "items", allocation: "across", currency_code: "gbp" } as const;
  for (const [code, value] of Object.entries(percentCodes))
    await shopper.createPromotion(code, { application_method: { ...across, type: "percentage", value } });
  for (const [code, value] of Object.entries(fixedCodes))
    await shopper.createPromotion(code, { application_method: { ...across, type: "fixed", value } });
});
afterAll(() => paying?.stop());

describe(`baskets of seed ${seed}`, () => {
  it.each(fc.sample(plans, { seed, numRuns: basketCount }).map((plan, index) => ({ index, plan })))(
    "basket $index: shown, authorised, captured, stored, mailed and invoiced are one amount",
    async ({ index, plan }) => {
      const basket = await fill(plan, index);
      expectSums(basket);
      if (basket.total_pence < leastPence) return;
      const { purchase, shop } = paying;
      const { payment_intent_id, amount_pence } = await purchase.prepareReady(basket);
      const authorised = await purchase.pay(payment_intent_id);
      const settled = await purchase.settleToEnd(payment_intent_id);
      if (settled.status !== "ordered") throw new Error(JSON.stringify(settled));
      const captured = await purchase.stripe.paymentIntents.retrieve(payment_intent_id);
      const page = await shop.asStorefront<OrderPageResponse>(
        "GET",
        `/store/order-pages/${settled.order_token}`,
      );
      const { order } = page.body;
      const { order_id } = await shop
        .database("settlement")
        .where({ payment_intent_id })
        .first<{ order_id: string }>("order_id");
      const letters = shop.load<{ orderConfirmationLetter: typeof orderConfirmationLetter }>(
        "src/workflows/mail/order-letters",
      );
      const { props } = await letters.orderConfirmationLetter(shop.container, order_id);
      const mailed = (props as { order: typeof order }).order;
      const { content: invoice } = await shop
        .database("tax_document")
        .where({ order_id })
        .first<StoredTaxDocument>("content");

      const amounts = {
        prepared: amount_pence,
        authorised: authorised.amount_capturable,
        captured: captured.amount_received,
        stored: await storedPence(order_id),
        on_page: order.total_pence,
        mailed: mailed.total_pence,
        invoiced: invoice.total.gross_pence,
      };
      expect(amounts).toEqual(
        Object.fromEntries(Object.keys(amounts).map((name) => [name, basket.total_pence])),
      );
      const vat = [order.vat_pence, mailed.vat_pence, invoice.total.vat_pence];
      expect(vat).toEqual(vat.map(() => basket.vat_pence));
      expect(sum(invoice.lines.map(({ vat_pence }) => vat_pence))).toBe(basket.vat_pence);
      // by what was sold: the page and the invoice may list it in another order
      expect(vatBySku(invoice.lines.slice(0, -1))).toEqual(vatBySku(order.line_items));
      const discounts = [order.discount_pence, mailed.discount_pence, invoice.discount.pence];
      expect(discounts).toEqual(discounts.map(() => basket.discount_pence));
    },
  );
});

async function fill({ lines, code, delivery }: Plan, index: number): Promise<BasketView> {
  let basket = await shopper.newBasket();
  for (const { variant, quantity, price_pence } of lines) {
    await shopper.setPrice(shopper.variantIds[variant]!, price_pence / 100);
    basket = await shopper.add(basket, shopper.variantIds[variant]!, quantity);
  }
  // each its own buyer: nobody buys this often
  const email = `ann.${index}@example.com`;
  basket = await shopper.step("POST", `/${basket.id}/contact`, { ...contact, email });
  if (code) await shopper.step("POST", `/${basket.id}/discount-code`, { code });
  const option = basket.delivery_options[delivery % basket.delivery_options.length]!;
  return await shopper.step("POST", `/${basket.id}/delivery`, { delivery_option_id: option.id });
}

/** What a shopper can add up on the basket page. */
function expectSums(basket: BasketView): void {
  for (const line of basket.line_items) {
    expect(line.total_pence).toBe(line.unit_price_pence * line.quantity - line.discount_pence);
    expect(Math.min(line.total_pence, line.discount_pence, line.vat_pence)).toBeGreaterThanOrEqual(0);
  }
  expect(sum(basket.line_items.map((line) => line.discount_pence))).toBe(basket.discount_pence);
  const goods = sum(basket.line_items.map((line) => line.total_pence));
  expect(basket.total_pence).toBe(goods + basket.delivery_pence);
  expect(basket.total_pence).toBeGreaterThanOrEqual(0);
}

function vatBySku(lines: { sku: string; vat_pence: number }[]): Record<string, number> {
  return Object.fromEntries(lines.map(({ sku, vat_pence }) => [sku, vat_pence]));
}

/** The engine's own sum, which refunds and exports go by. */
async function storedPence(orderId: string): Promise<number> {
  const { rows } = await paying.shop.database.raw<{ rows: { total: string }[] }>(
    `select totals ->> 'current_order_total' as total from order_summary where order_id = ? order by version desc limit 1`,
    [orderId],
  );
  return poundsToPence(rows[0]!.total);
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
