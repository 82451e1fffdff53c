import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { StaffApi } from "../staff-api.ts";
import { race, unitsSold, untold } from "./last-units.ts";

const stock = 6;

/** A set of two products that shares its stock with the singles, all of them wanted at once: no unit is sold twice. */
export const kit: Scenario = {
  name: "kit",
  async run(shop, size) {
    const [one, two] = [shop.variantIds[2]!, shop.variantIds[3]!];
    // the set takes one of the first and two of the second
    const set = await createSet(shop, [
      { inventory_item_id: await inventoryItemOf(shop, one), required_quantity: 1 },
      { inventory_item_id: await inventoryItemOf(shop, two), required_quantity: 2 },
    ]);
    await shop.setStock(one, stock);
    await shop.setStock(two, stock);
    const each = size === "long" ? 12 : 4;
    const wishes = shop.random.shuffle(
      [set, one, two].flatMap((variant_id) =>
        Array.from({ length: each }, () => ({ variant_id, quantity: 1 })),
      ),
    );
    const endings = await race(shop, wishes);
    const sold = (variantId: string) =>
      unitsSold(endings.filter(({ wish }) => wish.variant_id === variantId));
    await shop.setStock(one, 100);
    await shop.setStock(two, 100);
    const problems = untold(endings);
    for (const [name, units] of [
      ["first", sold(one) + sold(set)],
      ["second", sold(two) + 2 * sold(set)],
    ] as const)
      if (units > stock) problems.push(`${units} of ${stock} units of the ${name} single were sold`);
    return {
      runs: wishes.length,
      faults: wishes.length - 1,
      problems,
      notes: [`${sold(set)} sets, ${sold(one)} and ${sold(two)} singles of ${stock} units each`],
    };
  },
};

async function inventoryItemOf(shop: FaultShop, variantId: string): Promise<string> {
  const [row] = await shop.query<{ inventory_item_id: string }>(
    "select inventory_item_id from product_variant_inventory_item where variant_id = $1 and deleted_at is null",
    [variantId],
  );
  if (!row) throw new Error(`Variant ${variantId} has no stock of its own.`);
  return row.inventory_item_id;
}

/** As staff would: a product whose one variant is made of other products' stock. Gives the variant's id. */
async function createSet(
  shop: FaultShop,
  inventory_items: { inventory_item_id: string; required_quantity: number }[],
): Promise<string> {
  const staff = await StaffApi.signIn(shop.running);
  const [place] = await shop.query<{
    sales_channel_id: string;
    shipping_profile_id: string;
    type_id: string;
  }>(
    `select (select sales_channel_id from product_sales_channel where deleted_at is null limit 1) as sales_channel_id,
       (select shipping_profile_id from product_shipping_profile where deleted_at is null limit 1) as shipping_profile_id,
       (select id from product_type where value = 'Set' and deleted_at is null) as type_id`,
  );
  const { product } = await staff.post<{ product: { variants: { id: string }[] } }>("/admin/products", {
    title: "Set of two",
    handle: "set-of-two",
    type_id: place!.type_id,
    status: "published",
    shipping_profile_id: place!.shipping_profile_id,
    sales_channels: [{ id: place!.sales_channel_id }],
    options: [{ title: "Size", values: ["Set"] }],
    variants: [
      {
        title: "Set",
        sku: "FAULTS-SET",
        options: { Size: "Set" },
        prices: [{ currency_code: "gbp", amount: 50 }],
        manage_inventory: true,
        inventory_items,
      },
    ],
  });
  return product.variants[0]!.id;
}
