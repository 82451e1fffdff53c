import { setTimeout as pause } from "node:timers/promises";
import type { FaultShop } from "../fault-shop.ts";
import { leastInFlight } from "../kill-at.ts";
import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

/** kill -9 of the database server while purchases run; it comes back with what it had confirmed, and the back end goes on. */
export const killPostgres: Scenario = {
  name: "kill-postgres",
  isSlowToMend: true,
  async run(shop, size) {
    const buyersAtOnce = 10;
    const kills = size === "long" ? 5 : 1;
    const purchases: Promise<unknown>[] = [];
    const problems: string[] = [];
    for (let kill = 0; kill < kills; kill++) {
      const buyers = await Promise.all(
        Array.from({ length: buyersAtOnce }, async (_, number) => {
          const shopper = new Shopper(shop);
          const variant_id = shop.variantIds[(kill * buyersAtOnce + number) % shop.variantIds.length]!;
          await shopper.fill({ variant_id, quantity: 1 });
          return shopper;
        }),
      );
      const random = shop.random.fork();
      const known = await shop.leases();
      purchases.push(
        ...buyers.map((shopper) =>
          shopper
            .pay({ comesBack: random.chance(0.7) })
            .catch((error: Error) => problems.push(`${shopper.email}: ${error.message}`)),
        ),
      );
      const inFlight = await waitForWork(shop, known);
      if (inFlight < leastInFlight) problems.push(`only ${inFlight} settlements were in flight at a kill`);
      // anywhere in the next moments: a purchase takes about this long
      await pause(random.whole(0, 400));
      await shop.crashPostgres();
    }
    await Promise.all(purchases);
    return { runs: purchases.length, faults: kills, problems };
  },
};

/** Resolves with the number of settlements that are newly worked on, as soon as there are enough. */
async function waitForWork(shop: FaultShop, known: readonly string[]): Promise<number> {
  const giveUpAt = Date.now() + 30_000;
  for (;;) {
    const inFlight = (await shop.leases()).filter((lease) => !known.includes(lease)).length;
    if (inFlight >= leastInFlight || Date.now() > giveUpAt) return inFlight;
    await pause(10);
  }
}
