import type { SetPart } from "@balance/contracts/catalogue";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
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
    `select link.variant_id, json_agg(json_build_object('handle', product.handle, 'title', product.title,
         'variant_title', variant.title, 'quantity', link.required_quantity) order by product.title, variant.title) as parts
     from product_variant_inventory_item link
     join product_variant_inventory_item single on single.inventory_item_id = link.inventory_item_id
       and single.variant_id <> link.variant_id and single.required_quantity = 1 and single.deleted_at is null
     join product_variant variant on variant.id = single.variant_id and variant.deleted_at is null
     join product on product.id = variant.product_id and product.deleted_at is null and product.status = 'published'
     where link.variant_id = any(:variantIds) and link.deleted_at is null
       and (link.required_quantity > 1 or exists (select 1 from product_variant_inventory_item other
         where other.variant_id = link.variant_id and other.id <> link.id and other.deleted_at is null))
       and not exists (select 1 from product_variant_inventory_item more
         where more.variant_id = single.variant_id and more.id <> single.id and more.deleted_at is null)
       and exists (select 1 from product_sales_channel
         where product_id = product.id and sales_channel_id = :sales_channel_id and deleted_at is null)
     group by link.variant_id`,
    { variantIds, sales_channel_id: shop.sales_channel_id },
  );
  return new Map(rows.map(({ variant_id, parts }) => [variant_id, parts]));
}
