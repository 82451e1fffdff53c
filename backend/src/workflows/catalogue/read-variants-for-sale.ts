import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { isTreatment } from "@balance/compliance/product-kinds";
import { runPrepared } from "../../run-prepared";
import { isCleared } from "./is-cleared";
import type { ShopSetting } from "./shop-setting";

/** What the basket must know of a variant; also for one that is no longer sold, so that it can still be named. */
export interface VariantForSale {
  id: string;
  title: string;
  sku: string | null;
  product_id: string;
  product_handle: string;
  product_title: string;
  thumbnail: string | null;
  /** Staff may say no of any product; of a treatment it is always no. */
  is_discountable: boolean;
  collection_id: string | null;
  type_id: string | null;
  category_ids: string[];
  tag_ids: string[];
  shipping_profile_id: string | null;
  price_set_id: string | null;
  has_quantity_prices: boolean;
  /** Published, in this sales channel, and priced in pounds: its page is there. */
  is_shown: boolean;
  /** Shown, and nothing about its label is left to be checked. */
  is_sold: boolean;
  /** Units that can leave now; null where stock is not counted or orders may run ahead of it. */
  stock: number | null;
  /** What one unit takes from the shelf: one thing, or the parts of a set; null where `stock` is. */
  parts: StockPart[] | null;
}

export interface StockPart {
  inventory_item_id: string;
  required_quantity: number;
  /** Unreserved at the one location that has most of it; below 0 where more is promised than there is. */
  free: number;
}

/**
 * One statement over the engine's tables (check it when upgrading). Stock is the engine's own rule: what lies unreserved
 * at one location of the sales channel, and of a kit the scarcest part.
 */
export async function readVariantsForSale(
  database: Knex,
  shop: ShopSetting,
  variantIds: string[],
): Promise<Map<string, VariantForSale>> {
  if (variantIds.length === 0) return new Map();
  const { rows } = await runPrepared<
    Omit<VariantForSale, "stock" | "is_sold"> & { may_be_sold: boolean; kind: string | null }
  >(
    database,
    `select variant.id, variant.title, variant.sku,
       product.id as product_id, product.handle as product_handle, product.title as product_title,
       coalesce(variant.thumbnail, product.thumbnail) as thumbnail,
       product.discountable as is_discountable, product.collection_id, product.type_id,
       (select value from product_type where id = product.type_id and deleted_at is null) as kind,
       array(select product_category_id from product_category_product where product_id = product.id) as category_ids,
       array(select product_tag_id from product_tags where product_id = product.id) as tag_ids,
       (select shipping_profile_id from product_shipping_profile
          where product_id = product.id and deleted_at is null limit 1) as shipping_profile_id,
       priced.price_set_id,
       exists (select 1 from price where price_set_id = priced.price_set_id and deleted_at is null
          and (min_quantity is not null or max_quantity is not null)) as has_quantity_prices,
       variant.deleted_at is null and product.deleted_at is null and product.status = 'published'
         and exists (select 1 from product_sales_channel
           where product_id = product.id and sales_channel_id = :sales_channel_id and deleted_at is null)
         and exists (select 1 from price
           where price_set_id = priced.price_set_id and currency_code = 'gbp' and deleted_at is null)
         and ${isCleared("publish_gaps")} as is_shown,
       ${isCleared("sell_gaps")} as may_be_sold,
       case when variant.manage_inventory and not variant.allow_backorder then coalesce((
         select json_agg(json_build_object('inventory_item_id', link.inventory_item_id,
             'required_quantity', link.required_quantity, 'free', coalesce((
               select max(level.stocked_quantity - level.reserved_quantity) from inventory_level level
                 join sales_channel_stock_location location on location.stock_location_id = level.location_id
                   and location.sales_channel_id = :sales_channel_id and location.deleted_at is null
                 where level.inventory_item_id = link.inventory_item_id and level.deleted_at is null), 0)))
           from product_variant_inventory_item link
           where link.variant_id = variant.id and link.deleted_at is null
       ), '[]') end as parts
     from product_variant variant
     join product on product.id = variant.product_id
     left join lateral (select price_set_id from product_variant_price_set
       where variant_id = variant.id and deleted_at is null limit 1) priced on true
     where variant.id = any(array(select unnest(:variantIds::text[])))`,
    { variantIds, sales_channel_id: shop.sales_channel_id },
  );
  return new Map(
    rows.map(({ may_be_sold, kind, ...row }) => [
      row.id,
      {
        ...row,
        is_discountable: row.is_discountable && !isTreatment(kind),
        is_sold: row.is_shown && may_be_sold,
        stock: wholeUnits(row.parts),
      },
    ]),
  );
}

function wholeUnits(parts: StockPart[] | null): number | null {
  if (!parts) return null;
  if (parts.length === 0) return 0;
  return Math.min(
    ...parts.map(({ free, required_quantity }) => Math.floor(Math.max(free, 0) / required_quantity)),
  );
}
