import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

/** One shopper, two tabs: one pays while the other changes the basket. Whatever is faster, nothing but the shown total is taken. */
export const twoTabs: Scenario = {
  name: "two-tabs",
  async run(shop, size) {
    const runs = size === "long" ? 30 : 6;
    const problems: string[] = [];
    let released = 0;
    await Promise.all(
      Array.from({ length: runs }, async (_, number) => {
        const shopper = new Shopper(shop);
        const variant_id = shop.variantIds[number % shop.variantIds.length]!;
        await shopper.fill({ variant_id, quantity: 1 });
        const { amount_pence: shown } = await shopper.prepareReady();
        const change = () => shopper.add({ variant_id, quantity: 1 }).catch(() => null);
        // surely before the bank's yes, at the same time, or while it is settled
        if (number % 3 === 0) await change();
        await Promise.all([shopper.confirm(), number % 3 === 1 ? change() : null]);
        const [end] = await Promise.all([shopper.settleToEnd(), number % 3 === 2 ? change() : null]);
        if (end.status === "ordered") return;
        if (end.status !== "released") {
          problems.push(`${shopper.email} paid ${shown}p and was told: ${end.status}, ${end.message}`);
          return;
        }
        released += 1;
        // pays what it comes to now
        const again = await shopper.pay();
        if (again.status !== "ordered")
          problems.push(`${shopper.email} could not pay again: ${again.message}`);
      }),
    );
    if (released === 0) problems.push("no change was ever faster than the payment");
    return { runs, faults: runs, problems };
  },
};
