import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { type Answer, Staff } from "../staff.ts";
import { ledgerSums } from "../stock-sums.ts";

const changesAtOnce = 30;

/**
 * kill -9 of the back end while staff receive goods; each who got no answer tries the same change again. Every one is
 * received exactly once, and ledger and engine agree after each kill.
 */
export const killWhilePosting: Scenario = {
  name: "kill-while-posting",
  async run(shop, size) {
    const kills = size === "long" ? 8 : 1;
    const problems: string[] = [];
    let unanswered = 0;
    const [link] = await shop.stockOf([shop.variantIds[3]!]);
    const item = link!.inventory_item_id;
    const [level] = await shop.query<{ location_id: string }>(
      "select location_id from inventory_level where inventory_item_id = $1 and deleted_at is null",
      [item],
    );
    for (let kill = 0; kill < kills; kill++) {
      const staff = await Staff.logIn(shop);
      const receipts = Array.from({ length: changesAtOnce }, (_, number) => ({
        key: randomUUID(),
        inventory_item_id: item,
        location_id: level!.location_id,
        code: `KILL-${number % 3}`,
        best_before: "2031-06-30",
        quantity: 1,
      }));
      const before = await stocked(shop, item);
      const first = receipts.map((receipt) => staff.change("/admin/lots", receipt));
      const random = shop.random.fork();
      await firstAnswer(first);
      await pause(random.whole(0, 100));
      await shop.crashBackend(async () => {
        problems.push(...(await ledgerSums(shop)));
      });
      unanswered += (await Promise.all(first)).filter(({ status }) => status === 0).length;
      const again = await Promise.all(receipts.map((receipt) => staff.change("/admin/lots", receipt)));
      for (const { status, body } of again)
        if (status !== 200) problems.push(`a change sent again was answered ${status}: ${body.message}`);
      const received = (await stocked(shop, item)) - before;
      if (received !== changesAtOnce) problems.push(`${received} of ${changesAtOnce} units were received`);
      problems.push(...(await ledgerSums(shop)));
    }
    if (unanswered === 0) problems.push("no change was under way at any kill");
    await shop.setStock(shop.variantIds[3]!, 100);
    return {
      runs: kills * changesAtOnce,
      faults: kills,
      problems,
      notes: [`${unanswered} of ${kills * changesAtOnce} changes had no answer when the back end died`],
    };
  },
};

/** The back end is at work on them from then on. */
async function firstAnswer(changes: Promise<Answer<ChangeResponse>>[]): Promise<void> {
  await Promise.race(changes);
}

async function stocked(shop: FaultShop, item: string): Promise<number> {
  const [row] = await shop.query<{ units: number }>(
    "select sum(stocked_quantity)::int as units from inventory_level where inventory_item_id = $1 and deleted_at is null",
    [item],
  );
  return row!.units;
}
