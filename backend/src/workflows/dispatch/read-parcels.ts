import type { DispatchParcel, ParcelLotView } from "@balance/contracts/dispatch-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A parcel with what is in it, as the database has it: times are ISO 8601 in UTC. */
export type ParcelContent = DispatchParcel & { order_id: string; location_id: string };

/** What lies in a parcel as its customer reads it, each line of the order with the lots of its units. */
export function goodsIn({ lines, lots }: ParcelContent): ParcelGoods[] {
  return lines.map(({ line_item_id, title, variant_title, quantity }) => ({
    title: variant_title ? `${title}, ${variant_title}` : title,
    quantity,
    lots: lots.filter((lot) => lot.line_item_id === line_item_id),
  }));
}

export interface ParcelGoods {
  title: string;
  quantity: number;
  lots: ParcelLotView[];
}

/**
 * How many of a line are packed: what was lost or unpacked again is to be packed once more, and what goes in place of recalled
 * goods stands for nothing that was bought.
 */
export function unitsPacked(parcels: readonly ParcelContent[], lineItemId: string): number {
  return parcels
    .filter(({ state, beyond_order }) => state !== "lost" && state !== "cancelled" && !beyond_order)
    .flatMap(({ lines }) => lines)
    .filter(({ line_item_id }) => line_item_id === lineItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The parcels of these orders, oldest first, with their lines and lots; of one order's lines in the order of the order. */
export async function readParcels(
  database: Knex,
  by: { order_ids: readonly string[] } | { parcel_ids: readonly string[] },
): Promise<ParcelContent[]> {
  const [column, ids] = "order_ids" in by ? ["order_id", by.order_ids] : ["id", by.parcel_ids];
  const { rows } = await database.raw<{ rows: ParcelContent[] }>(
    `select p.id, p.order_id, p.location_id, p.state, p.is_collection, p.replaces_id, p.beyond_order, p.carrier, p.tracking_number,
       p.packed_by_name as packed_by, to_json(p.packed_at) #>> '{}' as packed_at, to_json(p.sent_at) #>> '{}' as sent_at,
       (select coalesce(json_agg(json_build_object('line_item_id', l.line_item_id,
            'title', coalesce(i.product_title, i.title), 'variant_title', coalesce(i.variant_title, ''),
            'quantity', l.quantity) order by i.created_at, i.id), '[]')
          from parcel_line l join order_line_item i on i.id = l.line_item_id
          where l.parcel_id = p.id and l.deleted_at is null) as lines,
       (select coalesce(json_agg(json_build_object('line_item_id', u.line_item_id, 'inventory_item_id', u.inventory_item_id,
            'lot_id', u.lot_id, 'code', lot.code, 'best_before', lot.best_before::text, 'quantity', u.quantity,
            'title', coalesce(item.title, item.sku, ''), 'sku', coalesce(item.sku, ''))
            order by i.created_at, i.id, item.title, lot.best_before, lot.id), '[]')
          from parcel_lot u join lot on lot.id = u.lot_id
            join inventory_item item on item.id = u.inventory_item_id
            join order_line_item i on i.id = u.line_item_id
          where u.parcel_id = p.id and u.deleted_at is null) as lots
     from parcel p
     where p.${column} = any(?) and p.deleted_at is null
     order by p.packed_at, p.id`,
    [[...ids]],
  );
  return rows;
}
