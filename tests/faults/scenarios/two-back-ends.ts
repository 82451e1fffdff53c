import { setTimeout as pause } from "node:timers/promises";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { secondBackEnd } from "../second-back-end.ts";
import { Shopper } from "../shopper.ts";
import { waitUntilQuiet } from "../wait-until-quiet.ts";

/** A mail leaves within seconds; its worker looks every half minute at the latest. */
const longestWaitMs = 2 * 60_000;

/**
 * A second back end on the same database (and Redis, where there is one). Shoppers pay and leave, Stripe tells nobody, and both
 * sweep the same baskets at once: one order each, and each mail is sent once.
 */
export const twoBackEnds: Scenario = {
  name: "two-back-ends",
  isLongOnly: true,
  async run(shop) {
    const runs = 24;
    const problems: string[] = [];
    const { stripe } = shop;
    const { backend: second } = await secondBackEnd(shop);
    try {
      await stripe.planFault({ kind: "webhook_never", times: null });
      const shoppers = await Promise.all(
        Array.from({ length: runs }, async (_, number) => {
          const shopper = new Shopper(shop);
          await shopper.fill({ variant_id: shop.variantIds[number % shop.variantIds.length]!, quantity: 1 });
          return shopper;
        }),
      );
      await Promise.all(shoppers.map((shopper) => shopper.pay({ closesBrowser: true })));
      await stripe.takeFaultsBack();
      const baskets = shoppers.map(({ basket }) => basket!.id);
      await shop.query("update settlement set next_check_at = now() where basket_id = any($1)", [baskets]);
      await waitUntilQuiet(shop);
      for (const shopper of shoppers) {
        const end = await shopper.settleToEnd();
        if (end.status !== "ordered") problems.push(`${shopper.email} paid and was told: ${end.message}`);
        const mails = await confirmationsTo(shop, shopper.email);
        if (mails !== 1) problems.push(`${shopper.email} got ${mails} confirmations of one order`);
      }
      return { runs, faults: runs, problems };
    } finally {
      await second.stop();
    }
  },
};

/** Mails to a shopper in the inbox, once there is one. */
async function confirmationsTo(shop: FaultShop, email: string): Promise<number> {
  const giveUpAt = Date.now() + longestWaitMs;
  for (;;) {
    const response = await fetch(`${shop.running.inboxUrl}/email`);
    const mails = (await response.json()) as { subject: string; to: { address: string }[] }[];
    const count = mails.filter(({ to }) => to.some(({ address }) => address === email)).length;
    if (count > 0 || Date.now() > giveUpAt) return count;
    await pause(500);
  }
}
