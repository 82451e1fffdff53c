import type { Scenario } from "../scenario.ts";
import { race, unitsSold, untold } from "./last-units.ts";

const stock = 6;

/** The shop's set and the singles that it shares its stock with, all of them wanted at once: no unit is sold twice. */
export const kit: Scenario = {
  name: "kit",
  async run(shop, size) {
    const [set] = shop.setIds;
    if (!set) throw new Error("The shop sells no set.");
    const parts = await shop.stockOf([set]);
    const singles = (await shop.stockOf(shop.variantIds)).flatMap(({ variant_id, inventory_item_id }) => {
      const part = parts.find((one) => one.inventory_item_id === inventory_item_id);
      return part ? [{ variant_id, perSet: part.required_quantity }] : [];
    });
    if (singles.length < 2) throw new Error("The set shares its stock with fewer than two singles.");
    for (const { variant_id } of singles) await shop.setStock(variant_id, stock);
    const each = size === "long" ? 12 : 4;
    const wishes = shop.random.shuffle(
      [set, ...singles.map(({ variant_id }) => variant_id)].flatMap((variant_id) =>
        Array.from({ length: each }, () => ({ variant_id, quantity: 1 })),
      ),
    );
    const endings = await race(shop, wishes);
    const sold = (variantId: string) =>
      unitsSold(endings.filter(({ wish }) => wish.variant_id === variantId));
    for (const { variant_id } of singles) await shop.setStock(variant_id, 100);
    const problems = untold(endings);
    for (const [index, { variant_id, perSet }] of singles.entries()) {
      const units = sold(variant_id) + perSet * sold(set);
      if (units > stock) problems.push(`${units} of ${stock} units of single ${index + 1} were sold`);
    }
    const singlesSold = singles.map(({ variant_id }) => sold(variant_id)).join(" and ");
    return {
      runs: wishes.length,
      faults: wishes.length - 1,
      problems,
      notes: [`${sold(set)} sets, ${singlesSold} singles of ${stock} units each`],
    };
  },
};
