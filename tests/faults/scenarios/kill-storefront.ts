import type { BasketResponse } from "@balance/contracts/basket";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { storeCall } from "../store-api.ts";
import { StorefrontBrowser } from "../storefront-browser.ts";

/** The storefront dies between the bank's yes and the return page: who reloads sees the order, who does not gets it too. */
export const killStorefront: Scenario = {
  name: "kill-storefront",
  isSlowToMend: true,
  async run(shop, size) {
    const runs = size === "long" ? 12 : 4;
    const problems: string[] = [];
    const paid = [];
    for (let number = 0; number < runs; number++) paid.push(await payAtStorefront(shop, number));
    await shop.shop.storefront.crash();
    for (const { browser, paymentIntentId } of paid) {
      const answer = await browser
        .get(`/checkout/return?payment_intent=${paymentIntentId}`)
        .catch(() => null);
      if (answer) problems.push("a storefront that was killed answered");
    }
    await shop.shop.storefront.start();
    // the last ones never come back
    for (const { browser, paymentIntentId } of paid.slice(0, Math.ceil(runs * 0.75))) {
      const page = await returnToShop(browser, paymentIntentId);
      if (!page.pathname.startsWith("/orders/"))
        problems.push(`who paid by ${paymentIntentId} and came back was led to ${page.pathname}`);
    }
    return { runs, faults: runs, problems };
  },
};

async function payAtStorefront(shop: FaultShop, number: number) {
  const { email } = shop.newShopper();
  const browser = new StorefrontBrowser(shop.running.storefrontUrl);
  const variant_id = shop.variantIds[number % shop.variantIds.length]!;
  await browser.send("/basket", { intent: "add", variant_id, quantity: "1" });
  await browser.send("/checkout?step=contact", {
    intent: "contact",
    email,
    first_name: "Jory",
    last_name: "Penrose",
    address_1: "1 Quay Street",
    address_2: "",
    city: "Padstow",
    postcode: "PL28 8AA",
    phone: "",
  });
  const [row] = await shop.query<{ id: string }>("select id from basket where email = $1", [email]);
  if (!row) throw new Error(`The storefront's forms left no basket for ${email}.`);
  const call = storeCall(shop.running, "198.51.100.2");
  const basket = async () => (await call<BasketResponse>("GET", `/store/baskets/${row.id}`)).basket;
  const delivery = (await basket()).delivery_options.find(({ kind }) => kind === "delivery")!;
  await browser.send("/checkout?step=delivery", { intent: "delivery", delivery_option_id: delivery.id });
  const { total_pence } = await basket();
  const answer = await browser.send("/checkout/payment", { shown_total_pence: String(total_pence) });
  const prepared = (await answer.json()) as { status: string; client_secret?: string };
  if (!prepared.client_secret) throw new Error(`The pay button answered ${JSON.stringify(prepared)}`);
  const paymentIntentId = prepared.client_secret.split("_secret")[0]!;
  shop.shown.set(paymentIntentId, total_pence);
  await shop.stripe.confirm(paymentIntentId);
  return { browser, paymentIntentId };
}

/** Reloads the return page for as long as it says that the payment is being confirmed. */
async function returnToShop(browser: StorefrontBrowser, paymentIntentId: string): Promise<URL> {
  const address = `/checkout/return?payment_intent=${paymentIntentId}`;
  for (let reload = 0; reload < 30; reload++) {
    const page = await browser.get(address);
    const location = page.headers.get("location");
    if (location) return new URL(location, browser.origin);
  }
  return new URL(address, browser.origin);
}
