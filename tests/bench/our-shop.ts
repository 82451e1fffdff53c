import { readFileSync } from "node:fs";
import type { BasketResponse, ContactRequest } from "@balance/contracts/basket";
import type { CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { PreparePaymentResponse, SettlePaymentResponse } from "@balance/contracts/payment";
import type { Shop } from "@balance/local-stack/start-shop";
import Stripe from "stripe";
import type { MeasuredShop } from "./measured-shop.ts";

const contact: Omit<ContactRequest, "email"> = {
  first_name: "Bench",
  last_name: "Mark",
  address_1: "1 Quay Street",
  address_2: "",
  city: "Padstow",
  postcode: "PL28 8AA",
  phone: "",
};

/** Our back end as the storefront calls it, paying at the sandbox. */
export async function ourShop(shop: Shop): Promise<MeasuredShop> {
  const { running } = shop;
  const sandbox = new URL(running.stripeSandboxUrl);
  const secrets = JSON.parse(
    readFileSync(shop.runningFile.replace("running.json", "secrets.json"), "utf8"),
  ) as { stripeSecretKey: string };
  const stripe = new Stripe(secrets.stripeSecretKey, {
    host: sandbox.hostname,
    port: Number(sandbox.port),
    protocol: "http",
    telemetry: false,
  });
  let shopper = 0;
  let calls = 0;

  async function call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${running.backendUrl}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": running.publishableKey,
        "x-storefront-key": running.storefrontKey,
        // from everywhere, as in a real rush: what is measured is not the limit for one address
        "x-shopper-address": `10.${(++calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`,
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  const { products } = await call<CatalogueProductsResponse>("/store/catalogue/products");
  const variants = products.flatMap((product) => product.only_variant_id ?? []);
  let turn = 0;
  const oneMore = () => ({ variant_id: variants[turn++ % variants.length], quantity: 1 });

  return {
    pid: () => shop.backend.pid!,
    async startBasket() {
      const { basket } = await call<BasketResponse>("/store/baskets", {});
      await call(`/store/baskets/${basket.id}/line-items`, oneMore());
      return basket.id;
    },
    async addToBasket(basketId) {
      await call(`/store/baskets/${basketId}/line-items`, oneMore());
    },
    async applyCode(basketId) {
      await call(`/store/baskets/${basketId}/discount-code`, { code: "BALANCE10" });
    },
    async fillIn(basketId) {
      const at = `/store/baskets/${basketId}`;
      const email = `bench-${++shopper}@example.com`;
      const contacted = await call<BasketResponse>(`${at}/contact`, { ...contact, email });
      const delivery = contacted.basket.delivery_options.find((option) => option.kind === "delivery")!;
      const chosen = await call<BasketResponse>(`${at}/delivery`, { delivery_option_id: delivery.id });
      return chosen.basket.total_pence;
    },
    async pay(basketId, total) {
      const prepared = await call<PreparePaymentResponse>(`/store/baskets/${basketId}/prepare-payment`, {
        shown_total_pence: total,
      });
      if (prepared.status !== "ready") throw new Error(`not ready to pay: ${JSON.stringify(prepared)}`);
      await stripe.paymentIntents.confirm(prepared.payment_intent_id, {
        payment_method: "pm_card_visa",
        return_url: `${running.storefrontUrl}/checkout/return`,
      });
      for (let attempt = 0; attempt < 50; attempt++) {
        const settled = await call<SettlePaymentResponse>("/store/settlements", {
          payment_intent_id: prepared.payment_intent_id,
        });
        if (settled.status === "ordered") return;
        if (settled.status !== "processing") throw new Error(`not ordered: ${JSON.stringify(settled)}`);
      }
      throw new Error("still processing after 50 questions");
    },
  };
}
