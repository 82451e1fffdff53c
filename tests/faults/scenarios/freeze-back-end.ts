import { setTimeout as pause } from "node:timers/promises";
import { boundaries } from "../boundaries.ts";
import type { FaultShop } from "../fault-shop.ts";
import { gather } from "../kill-at.ts";
import type { Scenario } from "../scenario.ts";
import { type Ending, Shopper } from "../shopper.ts";

/** "reason noted": the basket changes while it is paid, and the worker freezes just before it lets the money go. */
const frozenAt = ["order written", "ordered", "capture noted", "reason noted"];
const buyersAtOnce = 6;

/**
 * The back end stands still (a suspended machine, a long swap) until its leases have run out, then goes on where it was, while
 * its own sweeper takes the same settlements over: the old worker must notice and stop.
 */
export const freezeBackEnd: Scenario = {
  name: "freeze-back-end",
  isSlowToMend: true,
  isLongOnly: true,
  async run(shop, _size, gates) {
    const problems: string[] = [];
    const purchases: Promise<unknown>[] = [];
    for (const name of frozenAt) {
      const boundary = boundaries.find((candidate) => candidate.name === name);
      if (boundary?.at !== "database") throw new Error(`There is no gate "${name}".`);
      const variants = shop.random.shuffle(shop.variantIds).slice(0, buyersAtOnce);
      const buyers = await Promise.all(
        variants.map(async (variant_id) => {
          const shopper = new Shopper(shop);
          await shopper.fill({ variant_id, quantity: 1 });
          return shopper;
        }),
      );
      await gates.shut(boundary);
      const known = await shop.leases();
      purchases.push(
        ...buyers.map((shopper) =>
          (boundary.part === "release" ? payChanged(shopper) : shopper.pay()).then(
            (end) =>
              end.status === "ordered" ||
              problems.push(`${shopper.email} paid and came to "${end.status}": ${end.message}`),
            (error: Error) => problems.push(error.message),
          ),
        ),
      );
      const waiting = async () => (await gates.waiting(boundary)).length;
      if (!(await gather(shop, waiting, known))) problems.push(`no purchase came by: "${name}"`);
      const pid = shop.shop.backend.pid!;
      process.kill(pid, "SIGSTOP");
      await gates.open();
      await leasesRunOut(shop);
      process.kill(pid, "SIGCONT");
    }
    await Promise.all(purchases);
    return { runs: purchases.length, faults: frozenAt.length, problems };
  },
};

/** The first payment is for less than the basket holds, so it is let go; the second one is the order. */
async function payChanged(shopper: Shopper): Promise<Ending> {
  const first = await shopper.payForLess();
  if (first.status !== "released") throw new Error(`a payment for another basket ended as ${first.status}`);
  return await shopper.pay();
}

async function leasesRunOut(shop: FaultShop): Promise<void> {
  for (;;) {
    const [row] = await shop.query<{ live: number }>(
      "select count(*)::int as live from settlement where lease_until > now()",
    );
    if (row!.live === 0) return;
    await pause(250);
  }
}
