import { setTimeout as pause } from "node:timers/promises";
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
      purchases.push(
        ...buyers.map((shopper) =>
          shopper
            .pay({ comesBack: random.chance(0.7) })
            .catch((error: Error) => problems.push(`${shopper.email}: ${error.message}`)),
        ),
      );
      await pause(random.whole(50, 1200));
      await shop.crashPostgres();
    }
    await Promise.all(purchases);
    return { runs: purchases.length, faults: kills, problems };
  },
};
