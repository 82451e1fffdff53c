import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { LotStatus, PostingKind } from "../../modules/lot/stock-words";

/** What one posting did to a lot's held shelf at one location, and what it made of the whole lot. */
export interface HeldChange {
  /** Null when it moved no held unit and changed the lot's status alone. */
  location_id: string | null;
  kind: PostingKind;
  quantity: number;
  /** Null when the lot's status stayed as it was. */
  status_was: LotStatus | null;
  status_became: LotStatus | null;
}

/** A lot's history on its held shelf, oldest first. */
export async function heldChanges(database: Knex, lotId: string): Promise<HeldChange[]> {
  const { rows } = await database.raw<{ rows: HeldChange[] }>(
    `select e.location_id, p.kind, coalesce(sum(e.quantity), 0)::int as quantity,
       min(c.was ->> 'status') as status_was, min(c.became ->> 'status') as status_became
     from stock_posting p
       left join stock_entry e on e.posting_id = p.id and e.lot_id = :lot and e.shelf = 'held'
       left join lot_change c on c.posting_id = p.id and c.lot_id = :lot and c.became ->> 'status' is not null
     where p.id in (select posting_id from stock_entry where lot_id = :lot and shelf = 'held'
       union select posting_id from lot_change where lot_id = :lot and posting_id is not null)
     group by e.location_id, p.id, p.kind, p.created_at order by p.created_at, p.id`,
    { lot: lotId },
  );
  return rows;
}

/**
 * Of the held units of a lot that is off sale, by location: those that stand apart by themselves, whatever becomes of the whole
 * lot. While it was on sale, all that was held was so. While it is off sale, only what customers send back joins them, and what
 * goes from the shelf is taken to be of them.
 */
export function unitsApart(changes: readonly HeldChange[]): Map<string, number> {
  const apart = new Map<string, number>();
  // a lot whose status was never changed came off sale
  let isOnSale = changes.find(({ status_was }) => status_was)?.status_was === "on_sale";
  for (const { location_id, kind, quantity, status_became } of changes) {
    if (status_became) {
      isOnSale = status_became === "on_sale";
      continue;
    }
    if (location_id === null || (!isOnSale && quantity > 0 && kind !== "return")) continue;
    apart.set(location_id, Math.max(0, (apart.get(location_id) ?? 0) + quantity));
  }
  return apart;
}
