import type { LotRow, LotStatus } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { likePattern } from "../like-pattern";
import { readPageWithCount } from "../read-page-with-count";
import { stockItems } from "./stock-items";

export interface LotFilter {
  ids?: string[];
  /** A part of code, SKU or title, or a whole barcode. */
  q?: string;
  status?: LotStatus;
  inventory_item_id?: string;
  /** Lots with units there. */
  location_id?: string;
  /** Without those that are used up. */
  with_units?: boolean;
  offset?: number;
  limit?: number;
}

/** Lots with what there is of them and where, earliest best-before first; `count` of all that fit. */
export async function readLots(
  database: Knex,
  filter: LotFilter,
): Promise<{ lots: LotRow[]; count: number }> {
  const { ids, q = "", status, inventory_item_id, location_id, with_units = false } = filter;
  const { entries, count } = await readPageWithCount<LotRow>(database, {
    found: `select l.id, to_jsonb(i) as item, l.code, l.best_before::text, (l.best_before - i.minimum_life_days)::text as sell_until,
       case when s.id is not null then jsonb_build_object('id', s.id, 'name', s.name) end as supplier,
       l.invoice_reference, l.received_on::text, l.status, l.hold_reason,
       case when l.certificate_url is not null
         then jsonb_build_object('url', l.certificate_url, 'name', l.certificate_name) end as certificate,
       l.is_unassigned, b.balances, b.sale, b.held
     from lot l join (${stockItems}) i on i.inventory_item_id = l.inventory_item_id
     left join supplier s on s.id = l.supplier_id
     cross join lateral (
       select coalesce(jsonb_agg(to_jsonb(at) order by at.location_name), '[]') as balances,
         coalesce(sum(at.sale), 0)::int as sale, coalesce(sum(at.held), 0)::int as held
       from (select b.location_id, coalesce(p.name, b.location_id) as location_name,
           coalesce(sum(b.quantity) filter (where b.shelf = 'sale'), 0)::int as sale,
           coalesce(sum(b.quantity) filter (where b.shelf = 'held'), 0)::int as held
         from lot_balance b left join stock_location p on p.id = b.location_id
         where b.lot_id = l.id and b.quantity > 0 group by 1, 2) at) b
     where (:all_ids or l.id = any(:ids))
       and (:q = '' or l.code ilike :pattern or i.sku ilike :pattern or i.title ilike :pattern or :q = any(i.barcodes))
       and (:status = '' or l.status = :status)
       and (:item = '' or l.inventory_item_id = :item)
       and (:location = '' or exists (select 1 from lot_balance at
         where at.lot_id = l.id and at.location_id = :location and at.quantity > 0))
       and (not :with_units or b.sale + b.held > 0)`,
    bindings: {
      all_ids: ids === undefined,
      ids: ids ?? [],
      q: q.trim(),
      pattern: likePattern(q.trim()),
      status: status ?? "",
      item: inventory_item_id ?? "",
      location: location_id ?? "",
      with_units,
    },
    order: "best_before nulls last, received_on, id",
    limit: filter.limit ?? 1000,
    offset: filter.offset ?? 0,
  });
  return { lots: entries, count };
}

export async function readLot(database: Knex, id: string): Promise<LotRow | null> {
  const { lots } = await readLots(database, { ids: [id] });
  return lots[0] ?? null;
}
