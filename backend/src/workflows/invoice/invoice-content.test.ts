import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeholderTrader } from "../../store-basics/placeholder-trader";
import { priceLines } from "../basket/price-lines";
import { invoiceContent } from "./invoice-content";
import type { OrderToInvoice } from "./read-order-to-invoice";

const pounds = (pence: number) => (pence / 100).toFixed(2);

function orderOf(
  lines: { unit_price_pence: number; quantity: number; discount_pence: number }[],
  deliveryPence: number,
): OrderToInvoice {
  const goods = lines.reduce(
    (sum, line) => sum + line.unit_price_pence * line.quantity - line.discount_pence,
    0,
  );
  return {
    display_id: 1001,
    // half past midnight in London, still the day before in UTC
    ordered_at: new Date("2026-06-30T23:30:00Z"),
    captured_at: new Date("2026-06-30T23:31:00Z"),
    email: "morwenna@example.com",
    customer_name: "Morwenna Tregenza",
    address: [null, "7 Harbour Terrace", " ", "Padstow", "PL28 8AA"],
    amount_pence: goods + deliveryPence,
    payment_intent_id: "pi_1",
    items: lines.map((line, index) => ({
      id: `line_${index}`,
      product_title: "Vitamin C",
      variant_title: "60 capsules",
      sku: `SKU-${index}`,
      quantity: line.quantity,
      unit_price: pounds(line.unit_price_pence),
      discount: pounds(line.discount_pence),
      codes: line.discount_pence > 0 ? ["WELCOME10"] : [],
      vat_rate: 20,
    })),
    deliveries: [{ id: "delivery_1", name: "Tracked 48", amount: pounds(deliveryPence), vat_rate: 20 }],
  };
}

describe("what an invoice says", () => {
  it("adds up, line by line, rate by rate and in all, and to the VAT that the basket showed", () => {
    const basket = fc.array(
      fc.record({
        unit_price_pence: fc.integer({ min: 1, max: 50_000 }),
        quantity: fc.integer({ min: 1, max: 20 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        basket,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 100 }),
        (lines, delivery, off) => {
          const named = lines.map((line, index) => ({ id: String(index), ...line }));
          const discounts = named.map(({ id, unit_price_pence, quantity }) => ({
            line_item_id: id,
            code: "WELCOME10",
            pounds: (unit_price_pence * quantity * off) / 10_000,
          }));
          const priced = priceLines(named, discounts);
          const order = orderOf(
            lines.map((line, index) => ({ ...line, discount_pence: priced[index]!.discount_pence })),
            delivery,
          );
          const { lines: printed, rates, total, discount } = invoiceContent(order, placeholderTrader);
          for (const line of printed) {
            expect(line.net_pence + line.vat_pence).toBe(line.gross_pence);
            expect(line.unit_price_pence * line.quantity - line.discount_pence).toBe(line.gross_pence);
            expect(Math.min(line.net_pence, line.vat_pence, line.discount_pence)).toBeGreaterThanOrEqual(0);
          }
          expect(printed.slice(0, -1).map(({ vat_pence }) => vat_pence)).toEqual(
            priced.map(({ vat_pence }) => vat_pence),
          );
          expect(total.gross_pence).toBe(order.amount_pence);
          expect(total.net_pence + total.vat_pence).toBe(total.gross_pence);
          expect(rates).toEqual([{ vat_rate_basis_points: 2000, ...total }]);
          expect(discount.pence).toBe(priced.reduce((sum, line) => sum + line.discount_pence, 0));
        },
      ),
    );
  });

  it("dates by the clock of the United Kingdom, and leaves empty address lines out", () => {
    const content = invoiceContent(
      orderOf([{ unit_price_pence: 995, quantity: 1, discount_pence: 0 }], 0),
      placeholderTrader,
    );
    expect(content).toMatchObject({ ordered_on: "2026-07-01", tax_point: "2026-07-01" });
    expect(content.customer.address).toEqual(["7 Harbour Terrace", "Padstow", "PL28 8AA"]);
    expect(content.discount).toEqual({ code: null, pence: 0 });
  });

  it("is refused when the lines are not the money that was taken", () => {
    const order = orderOf([{ unit_price_pence: 995, quantity: 1, discount_pence: 0 }], 395);
    expect(() => invoiceContent({ ...order, amount_pence: 1391 }, placeholderTrader)).toThrow(/1390 pence/);
  });
});
