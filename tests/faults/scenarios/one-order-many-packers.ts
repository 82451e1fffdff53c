import { randomUUID } from "node:crypto";
import type { FaultShop } from "../fault-shop.ts";
import { PackingBench } from "../packing-bench.ts";
import type { Scenario, ScenarioResult } from "../scenario.ts";
import { secondBackEnd } from "../second-back-end.ts";
import { ledgerSums } from "../stock-sums.ts";

const packers = 8;
const quantity = 2;

/**
 * Eight people pack one order at once, each with a double click: one parcel leaves, and the others are told so in words. In the
 * long run half of them ask a second back end, so that only the database is left to keep them apart.
 */
export const oneOrderManyPackers: Scenario = {
  name: "one-order-many-packers",
  async run(shop, size) {
    const bench = await PackingBench.open(shop);
    if (size === "short") return await packAtOnce(shop, [bench, bench], 3);
    const { backend, url } = await secondBackEnd(shop);
    try {
      return await packAtOnce(shop, [bench, await PackingBench.open(shop, url)], 20);
    } finally {
      await backend.stop();
    }
  },
};

async function packAtOnce(
  shop: FaultShop,
  benches: [PackingBench, PackingBench],
  runs: number,
): Promise<ScenarioResult> {
  const [bench] = benches;
  const problems: string[] = [];
  const wishes = Array.from({ length: runs }, () => shop.random.shuffle(shop.variantIds).slice(0, 2));
  for (const order of await bench.ordersOf(wishes, quantity)) {
    await bench.receiveFor(order, "MANY", quantity);
    const clicks = Array.from({ length: packers }, () => randomUUID()).flatMap((key) =>
      benches.map((at) => ({ key, at })),
    );
    const answers = await Promise.all(
      shop.random.shuffle(clicks).map(async ({ key, at }) => ({ key, ...(await at.pack(order, { key })) })),
    );
    const told = answers.filter(({ status }) => status === 200);
    const [winner] = told;
    if (told.length !== 2 || told.some(({ key }) => key !== winner!.key))
      problems.push(`${told.length} of ${answers.length} clicks were told that ${order.number} is packed`);
    for (const { status, body } of answers)
      if (status !== 200 && !(status === 409 && body.reason === "already_packed" && body.message))
        problems.push(`a packer of ${order.number} was answered ${status}: ${body.message}`);
    const { parcels, lines } = await bench.look(order.id);
    if (parcels.length !== 1) problems.push(`${order.number} left in ${parcels.length} parcels`);
    for (const { line_item_id, packed } of lines)
      if (packed !== quantity) problems.push(`${packed} of ${quantity} of ${line_item_id} were packed`);
    problems.push(...(await ledgerSums(shop)));
  }
  return { runs, faults: runs * (packers * 2 - 1), problems };
}
