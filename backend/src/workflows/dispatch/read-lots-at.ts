import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LotStatus } from "../../modules/lot/stock-words";
import { minimumLifeDays, sellUntil } from "../lot/minimum-life";

/** A lot as the packing bench sees it. */
export interface LotAtLocation {
  id: string;
  inventory_item_id: string;
  code: string;
  /** Calendar date; null only while nobody has said which lot it is. */
  best_before: string | null;
  /** The last day on which it may leave, by the minimum life that its page promises. */
  sold_until: string | null;
  received_on: string;
  status: LotStatus;
  /** Holds the units whose lot nobody has said yet. */
  is_unassigned: boolean;
  /** Units on sale at the location. */
  on_hand: number;
}

/**
 * The lots of these inventory items, and what of each is on sale at a location: those with units there, on whichever shelf;
 * earliest best-before first, then by the day they came. An item that several variants are sold from keeps the longest life promised.
 */
export async function readLotsAt(
  database: Knex,
  inventoryItemIds: readonly string[],
  locationId: string,
): Promise<LotAtLocation[]> {
  const { rows } = await database.raw<{
    rows: (Omit<LotAtLocation, "sold_until"> & { metadata: (Record<string, unknown> | null)[] })[];
  }>(
    `select l.id, l.inventory_item_id, l.code, l.best_before::text as best_before, l.received_on::text as received_on,
       l.status, l.is_unassigned,
       coalesce((select quantity from lot_balance b
          where b.lot_id = l.id and b.location_id = :location and b.shelf = 'sale'), 0) as on_hand,
       (select coalesce(json_agg(v.metadata), '[]') from product_variant_inventory_item n
          join product_variant v on v.id = n.variant_id and v.deleted_at is null
          where n.inventory_item_id = l.inventory_item_id and n.deleted_at is null and n.required_quantity = 1) as metadata
     from lot l
     where l.inventory_item_id = any(:items) and l.deleted_at is null
       and exists (select 1 from lot_balance b where b.lot_id = l.id and b.location_id = :location and b.quantity > 0)
     order by l.best_before nulls last, l.received_on, l.id`,
    { items: [...inventoryItemIds], location: locationId },
  );
  return rows.map(({ metadata, ...lot }) => {
    const minimum = Math.max(...(metadata.length > 0 ? metadata : [null]).map(minimumLifeDays));
    return { ...lot, sold_until: sellUntil(lot.best_before, minimum) };
  });
}
