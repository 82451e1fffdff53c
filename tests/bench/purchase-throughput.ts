import { readFileSync } from "node:fs";
import Stripe from "stripe";
import type { BasketResponse, ContactRequest } from "@balance/contracts/basket";
import type { CatalogueProductsResponse } from "@balance/contracts/catalogue";
import type { PreparePaymentResponse, SettlePaymentResponse } from "@balance/contracts/payment";
import type { Shop } from "@balance/local-stack/start-shop";
import { type BenchRow, benchRow } from "./bench-row.ts";

const purchasesPerCaller = 10;
const callerCounts = [1, 4, 8];

const contact: ContactRequest = {
  email: "bench@example.com",
  first_name: "Bench",
  last_name: "Mark",
  address_1: "1 Quay Street",
  address_2: "",
  city: "Padstow",
  postcode: "PL28 8AA",
  phone: "",
};

/** Seconds of CPU a process has used so far, user and system (Linux: proc(5), clock ticks of 1/100 s). */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/**
 * Whole purchases (basket, contact, delivery, code, prepare, confirmation at the sandbox, settlement) per second, and the back
 * end's CPU for each, at several callers at once.
 */
export async function purchaseThroughput(shop: Shop): Promise<BenchRow[]> {
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

  async function call<T>(path: string, body?: object): Promise<T> {
    const response = await fetch(`${running.backendUrl}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": running.publishableKey,
        "x-storefront-key": running.storefrontKey,
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  const { products } = await call<CatalogueProductsResponse>("/store/catalogue/products");
  const variants = products.flatMap((product) => product.only_variant_id ?? []);
  let turn = 0;

  async function purchase(): Promise<void> {
    const { basket } = await call<BasketResponse>("/store/baskets", {});
    const at = `/store/baskets/${basket.id}`;
    await call(`${at}/line-items`, { variant_id: variants[turn++ % variants.length], quantity: 1 });
    await call(`${at}/discount-code`, { code: "BALANCE10" });
    const contacted = await call<BasketResponse>(`${at}/contact`, contact);
    const collection = contacted.basket.delivery_options.find((option) => option.kind === "delivery")!;
    const chosen = await call<BasketResponse>(`${at}/delivery`, { delivery_option_id: collection.id });
    const prepared = await call<PreparePaymentResponse>(`${at}/prepare-payment`, {
      shown_total_pence: chosen.basket.total_pence,
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
  }

  await purchase(); // warm
  const rows: BenchRow[] = [];
  for (const callers of callerCounts) {
    const pid = shop.backend.pid!;
    const cpuBefore = cpuSeconds(pid);
    const began = performance.now();
    await Promise.all(
      Array.from({ length: callers }, async () => {
        for (let i = 0; i < purchasesPerCaller; i++) await purchase();
      }),
    );
    const seconds = (performance.now() - began) / 1000;
    const count = callers * purchasesPerCaller;
    const group = "Whole purchases at the back end, sandbox payments";
    rows.push(
      benchRow({ group, name: `${callers} at once`, unit: "purchases/s", value: count / seconds }),
      benchRow({
        group,
        name: `${callers} at once, back end CPU each`,
        unit: "ms",
        value: ((cpuSeconds(pid) - cpuBefore) * 1000) / count,
      }),
    );
  }
  return rows;
}
