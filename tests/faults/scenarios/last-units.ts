import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { type Ending, Shopper, type Wish } from "../shopper.ts";

/** One unit left and many who want it: one order, nobody else is charged. */
export const lastUnit: Scenario = {
  name: "last-unit",
  async run(shop, size) {
    const buyers = size === "long" ? 50 : 10;
    const variant_id = shop.variantIds[0]!;
    await shop.setStock(variant_id, 1);
    const endings = await race(
      shop,
      Array.from({ length: buyers }, () => ({ variant_id, quantity: 1 })),
    );
    await shop.setStock(variant_id, 100);
    const sold = unitsSold(endings);
    const problems = sold === 1 ? [] : [`${sold} of ${buyers} buyers got the one unit`];
    return { runs: buyers, faults: buyers - 1, problems: [...problems, ...untold(endings)] };
  },
};

/** Ten units, buyers who want one to three: never more than ten go, and nobody is sent away for whom there was enough. */
export const tenUnits: Scenario = {
  name: "ten-units",
  async run(shop, size) {
    const buyers = size === "long" ? 100 : 16;
    const units = 10;
    const variant_id = shop.variantIds[1]!;
    await shop.setStock(variant_id, units);
    const endings = await race(
      shop,
      Array.from({ length: buyers }, () => ({ variant_id, quantity: shop.random.whole(1, 3) })),
    );
    await shop.setStock(variant_id, 100);
    const sold = unitsSold(endings);
    const left = units - sold;
    const problems = sold > units ? [`${sold} of ${units} units were sold`] : [];
    const turnedAway = endings.filter(({ end, wish }) => end.status !== "ordered" && wish.quantity <= left);
    if (turnedAway.length > 0)
      problems.push(
        `${left} units are left, and ${turnedAway.length} buyers who wanted no more were sent away`,
      );
    return { runs: buyers, faults: endings.length - 1, problems: [...problems, ...untold(endings)] };
  },
};

export interface Raced {
  wish: Wish;
  end: Ending;
}

/** All fill their baskets first, then all pay at once. */
export async function race(shop: FaultShop, wishes: readonly Wish[]): Promise<Raced[]> {
  const shoppers = await Promise.all(
    wishes.map(async (wish) => {
      const shopper = new Shopper(shop);
      await shopper.fill(wish);
      return { shopper, wish };
    }),
  );
  return await Promise.all(shoppers.map(async ({ shopper, wish }) => ({ wish, end: await shopper.pay() })));
}

export function unitsSold(endings: readonly Raced[]): number {
  return endings
    .filter(({ end }) => end.status === "ordered")
    .reduce((sum, { wish }) => sum + wish.quantity, 0);
}

/** Buyers who were left without an answer, or without the word that nothing was charged. */
export function untold(endings: readonly Raced[]): string[] {
  const gone = endings.filter(({ end }) => end.status === "gone").length;
  const unsure = endings.filter(
    ({ end }) => end.status === "released" && !end.message.includes("Nothing was charged"),
  ).length;
  return [
    ...(gone === 0 ? [] : [`${gone} buyers never heard what became of their payment`]),
    ...(unsure === 0 ? [] : [`${unsure} buyers were not told that nothing was charged`]),
  ];
}
