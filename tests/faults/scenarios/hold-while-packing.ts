import { randomUUID } from "node:crypto";
import type { FaultShop } from "../fault-shop.ts";
import { PackingBench } from "../packing-bench.ts";
import type { Scenario } from "../scenario.ts";
import { ledgerSums } from "../stock-sums.ts";

const pickers = 6;

/**
 * A lot is held while several pick from it. Each parcel is either packed before or refused in words; what is held is all that
 * did not leave, and nothing leaves after.
 */
export const holdWhilePacking: Scenario = {
  name: "hold-while-packing",
  async run(shop, size) {
    const runs = size === "long" ? 15 : 2;
    const problems: string[] = [];
    let packed = 0;
    let refused = 0;
    const bench = await PackingBench.open(shop);
    const variantId = shop.variantIds[4]!;
    for (let run = 0; run < runs; run++) {
      const orders = await bench.ordersOf(
        Array.from({ length: pickers }, () => [variantId]),
        1,
      );
      const [lotId] = await bench.receiveFor(orders[0]!, `HELD-${run}`, pickers);
      const pick = (order: (typeof orders)[number]) =>
        bench.pack(order, { key: randomUUID(), lotId: lotId! });
      const holdAfter = shop.random.whole(0, pickers);
      const before = orders.slice(0, holdAfter).map(pick);
      const hold = bench.staff.change(`/admin/lots/${lotId}/hold`, {});
      const answers = await Promise.all([...before, ...orders.slice(holdAfter).map(pick)]);
      const held = await hold;
      if (held.status !== 200) problems.push(`the hold was answered ${held.status}: ${held.body.message}`);
      const left = answers.filter(({ status }) => status === 200).length;
      for (const { status, body } of answers)
        if (status !== 200 && !(status === 409 && body.reason === "lot_off_sale" && body.message))
          problems.push(`a picker was answered ${status}: ${body.message}`);
      problems.push(...(await wrongUnits(shop, lotId!, left)));
      const late = orders[answers.findIndex(({ status }) => status !== 200)];
      if (late && (await pick(late)).status !== 409)
        problems.push(`a unit left of lot ${lotId}, which is held`);
      packed += left;
      refused += pickers - left;
      problems.push(...(await ledgerSums(shop)));
      // what was refused goes out of the lot after all
      await bench.staff.change(`/admin/lots/${lotId}/release`, {});
      for (const [index, order] of orders.entries()) {
        if (answers[index]!.status === 200) continue;
        const { status, body } = await pick(order);
        if (status !== 200)
          problems.push(`the lot is on sale again, and nobody can pack it: ${body.message}`);
      }
    }
    return {
      runs: runs * pickers,
      faults: runs,
      problems,
      notes: [`${packed} parcels were packed before their lot was held, ${refused} refused`],
    };
  },
};

/** Against those who were told "packed": what parcels name of the lot, and what of it is on sale and held. */
async function wrongUnits(shop: FaultShop, lotId: string, left: number): Promise<string[]> {
  const [row] = await shop.query<{ named: number; sale: number; held: number }>(
    `select (select coalesce(sum(quantity), 0)::int from parcel_lot where lot_id = $1) as named,
       coalesce(sum(quantity) filter (where shelf = 'sale'), 0)::int as sale,
       coalesce(sum(quantity) filter (where shelf = 'held'), 0)::int as held
     from lot_balance where lot_id = $1`,
    [lotId],
  );
  const { named, sale, held } = row!;
  return named === left && sale === 0 && held === pickers - left
    ? []
    : [
        `of ${pickers} units of a held lot ${left} were packed, ${named} stand in parcels, ${held} are held, ${sale} on sale`,
      ];
}
