import type { StockLevelRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { likePattern } from "../like-pattern";
import { readPageWithCount } from "../read-page-with-count";
import { nearExpiryDays } from "./low-stock";
import { stockItems } from "./stock-items";

export interface LevelFilter {
  q?: string;
  low?: boolean;
  near_expiry?: boolean;
  location_id?: string;
  offset?: number;
  limit?: number;
  /** A calendar date in Europe/London. */
  today: string;
}

/** What there is of every item that the engine counts, by title; `count` of all that fit. */
export async function readStockLevels(
  database: Knex,
  filter: LevelFilter,
): Promise<{ levels: StockLevelRow[]; count: number }> {
  const { entries, count } = await readPageWithCount<StockLevelRow>(database, {
    found: `with balance as (
       select l.inventory_item_id, coalesce(sum(b.quantity) filter (where b.shelf = 'held'), 0)::int as held,
         count(distinct l.id) filter (where not l.is_unassigned)::int as lots,
         coalesce(sum(b.quantity) filter (where l.is_unassigned), 0)::int as unassigned,
         min(l.best_before)::text as earliest_best_before,
         jsonb_agg(jsonb_build_array(l.best_before, b.quantity)) filter (where b.shelf = 'sale' and l.best_before is not null) as dated
       from lot_balance b join lot l on l.id = b.lot_id
       where b.quantity > 0 and (:location = '' or b.location_id = :location) group by 1),
     engine as (
       select inventory_item_id, sum(stocked_quantity)::int as sale, sum(reserved_quantity)::int as reserved
       from inventory_level where deleted_at is null and (:location = '' or location_id = :location) group by 1),
     level as (
       select to_jsonb(i) as item, e.sale, coalesce(b.held, 0) as held, e.reserved, e.sale - e.reserved as free, coalesce(b.lots, 0) as lots,
         coalesce(b.unassigned, 0) as unassigned, b.earliest_best_before, e.sale - e.reserved <= i.low_stock_at as is_low,
         coalesce((select sum((d ->> 1)::int) from jsonb_array_elements(b.dated) d
           where (d ->> 0)::date - i.minimum_life_days < cast(:today as date) + ${nearExpiryDays}), 0)::int as near_expiry,
         (select count(*) from lot_question q where q.inventory_item_id = i.inventory_item_id and q.answered_at is null)::int as open_questions
       from engine e join (${stockItems} where i.deleted_at is null) i on i.inventory_item_id = e.inventory_item_id
       left join balance b on b.inventory_item_id = e.inventory_item_id
       where :q = '' or i.sku ilike :pattern or i.title ilike :pattern or :q = any(i.barcodes))
     select * from level where (not :low or is_low) and (not :near_expiry or near_expiry > 0)`,
    bindings: {
      location: filter.location_id ?? "",
      q: filter.q?.trim() ?? "",
      pattern: likePattern(filter.q?.trim() ?? ""),
      low: filter.low ?? false,
      near_expiry: filter.near_expiry ?? false,
      today: filter.today,
    },
    order: "item ->> 'title', item ->> 'inventory_item_id'",
    limit: filter.limit ?? 50,
    offset: filter.offset ?? 0,
  });
  return { levels: entries, count };
}
