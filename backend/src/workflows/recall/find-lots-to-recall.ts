import type { RecallLotChoice } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { likePattern } from "../like-pattern";

const most = 50;

/** What a unit of an inventory item is called in the shop: the variant that is one of it, or the item's own title. */
export const itemNames = `
  left join inventory_item item on item.id = lot.inventory_item_id
  left join lateral (
    select p.title || ', ' || v.title as title, p.title as product_title, v.title as variant_title
    from product_variant_inventory_item link
    join product_variant v on v.id = link.variant_id and v.deleted_at is null
    join product p on p.id = v.product_id and p.deleted_at is null
    where link.inventory_item_id = lot.inventory_item_id and link.deleted_at is null
    order by link.required_quantity, (select count(*) from product_variant_inventory_item part where part.variant_id = v.id and part.deleted_at is null), v.id
    limit 1
  ) variant on true`;

/**
 * Lots by a part of their code, product, SKU or supplier, the latest first, with how far each has gone. Units whose lot
 * nobody has named can't be recalled by lot; they are not among them.
 */
export async function findLotsToRecall(
  container: MedusaContainer,
  words: string,
): Promise<RecallLotChoice[]> {
  const { rows } = await runPrepared<RecallLotChoice>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select lot.id, lot.code, lot.best_before::text as best_before, coalesce(variant.title, item.title, item.sku, '') as title,
       coalesce(item.sku, '') as sku, lot.status,
       (select coalesce(sum(quantity), 0)::int from lot_balance b where b.lot_id = lot.id) as on_hand,
       coalesce(parcels.units, 0) as sent_units, coalesce(parcels.orders, 0) as order_count
     from lot ${itemNames}
     left join supplier on supplier.id = lot.supplier_id
     left join lateral (
       select sum(part.quantity)::int as units, count(distinct p.order_id)::int as orders
       from parcel_lot part join parcel p on p.id = part.parcel_id and p.state <> 'cancelled' and p.deleted_at is null
       where part.lot_id = lot.id and part.deleted_at is null
     ) parcels on true
     where lot.deleted_at is null and not lot.is_unassigned
       and (lot.code ilike :words or variant.title ilike :words or item.sku ilike :words or supplier.name ilike :words)
     order by lot.received_on desc, lot.id limit :most`,
    { words: likePattern(words), most },
  );
  return rows;
}
