import type { SetPart } from "@balance/contracts/catalogue";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { joinSingles } from "./join-singles";
import type { ShopSetting } from "./shop-setting";

/**
 * What the sets among these variants are made of, by variant: the goods on sale alone whose stock a unit takes. A variant
 * that has its stock to itself is no set and has no entry. One statement over the engine's tables (check it when upgrading).
 */
export async function readSetParts(
  database: Knex,
  shop: ShopSetting,
  variantIds: string[],
): Promise<Map<string, SetPart[]>> {
  const { rows } = await database.raw<{ rows: { variant_id: string; parts: SetPart[] }[] }>(
    `select own.id as variant_id, json_agg(json_build_object('handle', product.handle, 'title', product.title,
         'variant_title', single.title, 'quantity', own_item.required_quantity) order by product.title, single.title) as parts
     from product_variant own
     ${joinSingles("own")}
     join product on product.id = single.product_id and product.deleted_at is null and product.status = 'published'
     where own.id = any(:variantIds) and shared.required_quantity = 1
       and (own_item.required_quantity > 1 or exists (select 1 from product_variant_inventory_item other
         where other.variant_id = own.id and other.id <> own_item.id and other.deleted_at is null))
       and exists (select 1 from product_sales_channel
         where product_id = product.id and sales_channel_id = :sales_channel_id and deleted_at is null)
     group by own.id`,
    { variantIds, sales_channel_id: shop.sales_channel_id },
  );
  return new Map(rows.map(({ variant_id, parts }) => [variant_id, parts]));
}
