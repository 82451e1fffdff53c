import { penceToPounds } from "@balance/money/pence";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { salesChannelName } from "../../store-basics/ensure-sales-channel";
import { knownPackMetadata } from "./pack-metadata";
import type { ProductRecord, VariantRecord } from "./product-record";
import { unfinished } from "./remove-leftovers";

/** Rows of the engine's that a product of a file names by words. */
export interface Places {
  sales_channel_id: string;
  shipping_profile_id: string;
  type_id: string | null;
  category_ids: string[];
  /** By SKU. */
  part_item_ids: Map<string, string>;
}

export async function readPlaces(
  database: Knex,
  { kind, categories, variants }: Pick<ProductRecord, "kind" | "categories" | "variants">,
): Promise<Places> {
  const skus = variants.flatMap(({ parts }) => parts.map(({ sku }) => sku));
  const { rows } = await database.raw<{
    rows: [Omit<Places, "part_item_ids"> & { parts: { sku: string; id: string }[] }];
  }>(
    `select (select id from sales_channel where name = ? and deleted_at is null limit 1) as sales_channel_id,
       (select id from shipping_profile where deleted_at is null order by created_at, id limit 1) as shipping_profile_id,
       (select id from product_type where value = ? and deleted_at is null limit 1) as type_id,
       array(select id from product_category where handle = any(?) and deleted_at is null) as category_ids,
       (select coalesce(json_agg(json_build_object('sku', sku, 'id', id)), '[]')
         from inventory_item where sku = any(?) and deleted_at is null) as parts`,
    [salesChannelName, kind, categories, skus],
  );
  const [{ parts, ...places }] = rows;
  return { ...places, part_item_ids: new Map(parts.map(({ sku, id }) => [sku, id])) };
}

/** A variant as the engine's workflows make it, without its options. */
export function variantInput(variant: VariantRecord, { part_item_ids }: Places) {
  return {
    title: variant.title,
    sku: variant.sku,
    manage_inventory: variant.is_counted,
    allow_backorder: false,
    // a set takes from the shelf of its parts; any other variant gets an inventory item of its own
    ...(variant.parts.length > 0 && {
      inventory_items: variant.parts.map(({ sku, quantity }) => ({
        inventory_item_id: partItem(part_item_ids, sku),
        required_quantity: quantity,
      })),
    }),
    ...measures(variant),
    prices:
      variant.price_pence === null
        ? []
        : [{ currency_code: "gbp", amount: penceToPounds(variant.price_pence) }],
    metadata: { ...knownPackMetadata(variant), ...unfinished },
  };
}

export function measures(variant: VariantRecord) {
  const { weight_g, length_mm, width_mm, height_mm } = variant;
  return { weight: weight_g, length: length_mm, width: width_mm, height: height_mm };
}

function partItem(items: Map<string, string>, sku: string): string {
  const id = items.get(sku);
  if (!id) throw new MedusaError(MedusaError.Types.INVALID_DATA, `There is no stock of the part “${sku}”.`);
  return id;
}
