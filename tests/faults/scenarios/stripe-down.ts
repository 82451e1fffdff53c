import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

/**
 * Stripe goes away before the shopper pays, while the bank is asked, and between the bank's yes and the order; then it
 * answers with errors, slowly, or with nothing at all, though it did what it was asked for.
 */
export const stripeDown: Scenario = {
  name: "stripe-down",
  async run(shop, size) {
    const buyers = size === "long" ? 5 : 2;
    const problems: string[] = [];
    const filled = async () =>
      await Promise.all(
        Array.from({ length: buyers }, async () => {
          const shopper = new Shopper(shop);
          await shopper.fill({ variant_id: shop.random.pick(shop.variantIds), quantity: 1 });
          return shopper;
        }),
      );

    const before = await filled();
    await whileDown(shop, async () => {
      for (const shopper of before) {
        const { status } = await shopper.prepare();
        if (status !== "unavailable") problems.push(`Stripe is down, and the pay button says ${status}`);
      }
    });
    await mustOrder(before, problems, (shopper) => shopper.pay());

    const during = await filled();
    await Promise.all(during.map((shopper) => shopper.prepare()));
    await whileDown(shop, async () => {
      for (const shopper of during) await shopper.confirm().catch(() => null);
    });
    await mustOrder(during, problems, (shopper) => shopper.pay());

    const after = await filled();
    await Promise.all(after.map((shopper) => shopper.prepare()));
    await Promise.all(after.map((shopper) => shopper.confirm()));
    await whileDown(shop, async () => {
      for (const shopper of after) {
        const { status } = await shopper.settle();
        // the webhook may have been faster than the outage
        if (status !== "processing" && status !== "ordered")
          problems.push(`paid, Stripe is down, and the return page says ${status}`);
      }
    });
    await mustOrder(after, problems, (shopper) => shopper.settleToEnd());

    const flaky = size === "long" ? flakyAnswers : shop.random.shuffle(flakyAnswers).slice(0, 3);
    for (const fault of flaky) {
      await shop.stripe.planFault(fault);
      await mustOrder(await filled(), problems, (shopper) => shopper.pay());
      await shop.stripe.takeFaultsBack();
    }
    const kinds = 3 + flaky.length;
    return { runs: kinds * buyers, faults: kinds, problems };
  },
};

/** `when: "after"`: Stripe did it, and only the answer was lost, so the repeat must carry the same idempotency key. */
const flakyAnswers = [
  { kind: "reset", method: "POST", path: "/v1/payment_intents", when: "after" },
  { kind: "error", method: "POST", path: "/v1/payment_intents", when: "after", status: 500 },
  { kind: "error", method: "POST", path: "/v1/payment_intents", status: 500, kept: true },
  { kind: "error", method: "POST", path: "/v1/payment_intents", status: 429 },
  { kind: "reset", method: "POST", path: "/v1/payment_intents/*/capture", when: "after" },
  { kind: "error", method: "POST", path: "/v1/payment_intents/*/capture", when: "after", status: 500 },
  { kind: "error", method: "GET", path: "/v1/payment_intents/*", status: 500, times: 4 },
  { kind: "slow", method: "GET", path: "/v1/payment_intents/*", delay_ms: 3000, times: 4 },
  { kind: "timeout", method: "POST", path: "/v1/payment_intents/*/capture", when: "after" },
];

async function whileDown(shop: FaultShop, work: () => Promise<void>): Promise<void> {
  await shop.shop.stripeSandbox.crash();
  try {
    await work();
  } finally {
    await shop.shop.stripeSandbox.start();
  }
}

async function mustOrder(
  shoppers: readonly Shopper[],
  problems: string[],
  finish: (shopper: Shopper) => ReturnType<Shopper["pay"]>,
): Promise<void> {
  const endings = await Promise.all(shoppers.map(finish));
  for (const [number, end] of endings.entries())
    if (end.status !== "ordered")
      problems.push(`${shoppers[number]!.email} has no order: ${end.status}, ${end.message}`);
}
