import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { CreateLineItemDTO } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

export type VariantSnapshot = Omit<CreateLineItemDTO, "quantity" | "unit_price">;

/**
 * What an order keeps of a variant, whatever becomes of the product later: the fields that the engine's add-to-cart fills
 * (`prepareLineItemData`), in one statement over its tables. Throws for a variant that is not in the database.
 */
export async function readVariantSnapshots(
  database: Knex,
  variantIds: string[],
): Promise<Map<string, VariantSnapshot>> {
  const { rows } = await runPrepared<VariantSnapshot & { variant_id: string }>(
    database,
    `select product.title, variant.title as subtitle, coalesce(variant.thumbnail, product.thumbnail) as thumbnail,
       product.id as product_id, product.title as product_title, product.description as product_description,
       product.subtitle as product_subtitle, product.handle as product_handle,
       type.value as product_type, type.id as product_type_id, collection.title as product_collection,
       variant.id as variant_id, variant.sku as variant_sku, variant.barcode as variant_barcode, variant.title as variant_title,
       product.discountable as is_discountable, product.is_giftcard,
       exists (select 1 from product_shipping_profile where product_id = product.id and deleted_at is null)
         or exists (select 1 from product_variant_inventory_item part
           join inventory_item item on item.id = part.inventory_item_id and item.deleted_at is null and item.requires_shipping
           where part.variant_id = variant.id and part.deleted_at is null) as requires_shipping,
       '{}'::jsonb as metadata
     from product_variant variant
     join product on product.id = variant.product_id
     left join product_type type on type.id = product.type_id and type.deleted_at is null
     left join product_collection collection on collection.id = product.collection_id and collection.deleted_at is null
     where variant.id = any(?)`,
    [variantIds],
  );
  const snapshots = new Map(rows.map((row) => [row.variant_id, row]));
  for (const id of variantIds)
    if (!snapshots.has(id))
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `Variant ${id} is not in the database`);
  return snapshots;
}
