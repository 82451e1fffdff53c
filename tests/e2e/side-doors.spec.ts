import { expect, test } from "./shop-test.ts";

test("nobody reaches carts, baskets, payments or orders past the storefront", async ({ request, shop }) => {
  const headers = { "x-publishable-api-key": shop.publishableKey };
  const doors: ["get" | "post", string][] = [
    ["post", "/store/carts"],
    ["get", "/store/carts/cart_01"],
    ["post", "/store/carts/cart_01/complete"],
    ["post", "/store/payment-collections"],
    ["post", "/store/payment-collections/pay_col_01/payment-sessions"],
    ["get", "/store/orders/order_01"],
    ["post", "/store/baskets"],
    ["get", "/store/baskets/basket_01"],
    ["post", "/store/settlements"],
    ["post", "/store/contact-messages"],
    ["post", "/hooks/payment/stripe_stripe"],
  ];
  for (const [method, path] of doors) {
    const response = await request[method](`${shop.backendUrl}${path}`, {
      headers,
      ...(method === "post" && { data: {} }),
    });
    expect(response.status(), `${method} ${path}`).toBe(403);
  }
});

test("a webhook without Stripe's signature is refused", async ({ request, shop }) => {
  for (const signature of [undefined, "t=1,v1=00"]) {
    const response = await request.post(`${shop.backendUrl}/hooks/stripe`, {
      headers: { "content-type": "application/json", ...(signature && { "stripe-signature": signature }) },
      data: { id: "evt_forged", type: "payment_intent.succeeded" },
    });
    expect(response.status()).toBe(400);
  }
});

test("no secret and no publishable key of the engine reaches the browser", async ({ page, shop }) => {
  const bodies: string[] = [];
  page.on("response", async (response) => {
    if (/javascript|html|json/.test(response.headers()["content-type"] ?? ""))
      bodies.push(await response.text().catch(() => ""));
  });
  for (const address of ["/", "/shop", "/products/totally-derma-collagen-drink", "/basket"])
    await page.goto(address, { waitUntil: "load" });
  for (const body of bodies) {
    expect(body).not.toContain(shop.publishableKey);
    expect(body).not.toContain(shop.storefrontKey);
  }
});
