import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestShop, type TestShop } from "../fixtures/shop";

let shop: TestShop;
beforeAll(async () => {
  shop = await startTestShop();
});
afterAll(() => shop?.stop());

const doors: [method: string, url: string][] = [
  ["POST", "/store/carts"],
  ["GET", "/store/carts/cart_1"],
  ["POST", "/store/carts/cart_1/complete"],
  ["POST", "/store/carts/cart_1/line-items"],
  ["POST", "/store/payment-collections"],
  ["POST", "/store/payment-collections/pay_col_1/payment-sessions"],
  ["GET", "/store/payment-providers"],
  ["GET", "/store/orders"],
  ["GET", "/store/orders/order_1"],
  ["POST", "/store/orders/order_1/transfer/request"],
  ["POST", "/store/returns"],
  ["POST", "/store/baskets"],
  ["GET", "/store/baskets/basket_1"],
  ["POST", "/store/baskets/basket_1/prepare-payment"],
  ["POST", "/store/settlements"],
  ["GET", "/store/order-pages/abc.def"],
  ["GET", "/store/phone-orders/abc.def"],
  ["POST", "/hooks/payment/stripe_stripe"],
  ["POST", "/HOOKS/payment/stripe_stripe"],
  ["POST", "/store/Carts/"],
];

describe("whoever is not the shop's own server", () => {
  it.each(doors)("is refused at %s %s", async (method, url) => {
    const body = method === "POST" ? {} : undefined;
    const tries: Record<string, string>[] = [
      {},
      { "x-storefront-key": "guessed" },
      { "x-storefront-key": "" },
    ];
    for (const headers of tries) {
      const answer = await shop.publicly<{ type: string; message: string }>(method, url, body, headers);
      expect(answer.status).toBe(403);
      expect(answer.body.type).toBe("not_allowed");
    }
  });

  it("still reads what is for everyone", async () => {
    expect((await shop.publicly("GET", "/store/catalogue/products")).status).toBe(200);
  });
});

describe("the shop's own server", () => {
  it.each(doors)("gets past the door at %s %s", async (method, url) => {
    const answer = await shop.asStorefront(method, url, method === "POST" ? {} : undefined);
    expect(answer.status).not.toBe(403);
  });
});
