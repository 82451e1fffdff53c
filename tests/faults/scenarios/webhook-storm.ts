import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";
import { waitUntilQuiet } from "../wait-until-quiet.ts";

const copies = 20;

/**
 * Shoppers who close the browser once they have paid, and webhooks that come late, in reverse, twice or never: each
 * payment ends all the same. Then every event of theirs comes twenty times more.
 */
export const webhookStorm: Scenario = {
  name: "webhook-storm",
  async run(shop, size) {
    const runs = size === "long" ? 20 : 6;
    const problems: string[] = [];
    const { stripe } = shop;
    await stripe.planFault({ kind: "webhook_out_of_order", times: runs * 2, delay_ms: 1500 });
    await stripe.planFault({ kind: "webhook_twice", times: runs });
    // these must do without: the sweeper asks after two minutes, which only the long run waits for
    if (size === "long")
      await stripe.planFault({
        kind: "webhook_never",
        types: ["payment_intent.amount_capturable_updated"],
        times: runs / 4,
      });
    const shoppers = await Promise.all(
      Array.from({ length: runs }, async (_, number) => {
        const shopper = new Shopper(shop);
        await shopper.fill({ variant_id: shop.variantIds[number % shop.variantIds.length]!, quantity: 1 });
        return shopper;
      }),
    );
    await Promise.all(shoppers.map((shopper) => shopper.pay({ closesBrowser: true })));
    await waitUntilQuiet(shop);
    await stripe.takeFaultsBack();
    for (const shopper of shoppers) {
      const end = await shopper.settleToEnd();
      if (end.status !== "ordered")
        problems.push(`${shopper.email} paid, and the webhook made no order: ${end.message}`);
    }
    const paid = new Set(shoppers.map(({ paymentIntentId }) => paymentIntentId));
    const { data: events } = await stripe.stripe.events.list({ limit: 100 });
    const theirs = events.filter(({ data: { object } }) => "id" in object && paid.has(object.id));
    for (const event of shop.random.shuffle(theirs)) await stripe.replay(event.id, copies);
    return { runs, faults: runs * 3 + theirs.length * copies, problems };
  },
};
