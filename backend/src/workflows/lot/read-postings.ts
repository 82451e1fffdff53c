import type { PostingKind, StockEntryRow, StockPostingRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { stockItems } from "./stock-items";
import { whyNotUndoable } from "./why-not-undoable";

export interface PostingFilter {
  ids?: string[];
  kind?: PostingKind;
  inventory_item_id?: string;
  lot_id?: string;
  location_id?: string;
  order_id?: string;
  offset?: number;
  limit?: number;
}

type Columns = Omit<StockPostingRow, "why_not_undoable" | "entries" | "created_at"> & { created_at: Date };

/** Postings with their entries, newest first; `count` of all that fit. Of many entries (a file, a recall) all are given. */
export async function readPostings(
  database: Knex,
  filter: PostingFilter,
): Promise<{ postings: StockPostingRow[]; count: number }> {
  const where = {
    all_ids: filter.ids === undefined,
    ids: filter.ids ?? [],
    kind: filter.kind ?? "",
    order: filter.order_id ?? "",
    item: filter.inventory_item_id ?? "",
    lot: filter.lot_id ?? "",
    location: filter.location_id ?? "",
  };
  const fitting = `from stock_posting p
     where (:all_ids or p.id = any(:ids)) and (:kind = '' or p.kind = :kind) and (:order = '' or p.order_id = :order)
       and ((:item = '' and :lot = '' and :location = '') or exists (select 1 from stock_entry e where e.posting_id = p.id
         and (:item = '' or e.inventory_item_id = :item) and (:lot = '' or e.lot_id = :lot)
         and (:location = '' or e.location_id = :location))
         or (:lot <> '' and :location = '' and exists (select 1 from lot_change c where c.posting_id = p.id and c.lot_id = :lot)))`;
  const { rows } = await database.raw<{ rows: Columns[] }>(
    `select p.id, p.kind, p.reason, p.actor_id, p.actor_name, p.order_id, p.reference, p.created_at, p.undoes_id,
       (select u.id from stock_posting u where u.undoes_id = p.id) as undone_by_id,
       (select o.display_id::int from "order" o where o.id = p.order_id) as order_number
     ${fitting} order by p.created_at desc, p.id desc offset :offset limit :limit`,
    { ...where, offset: filter.offset ?? 0, limit: filter.limit ?? 50 },
  );
  const { rows: counted } = await database.raw<{ rows: { count: number }[] }>(
    `select count(*)::int as count ${fitting}`,
    where,
  );
  const entries = await readEntries(
    database,
    rows.map(({ id }) => id),
  );
  const postings = rows.map((row): StockPostingRow => ({
    ...row,
    created_at: row.created_at.toISOString(),
    why_not_undoable: whyNotUndoable(row.kind, row.undone_by_id),
    entries: entries.get(row.id) ?? [],
  }));
  return { postings, count: counted[0]?.count ?? 0 };
}

export async function readPosting(database: Knex, id: string): Promise<StockPostingRow | null> {
  const { postings } = await readPostings(database, { ids: [id] });
  return postings[0] ?? null;
}

async function readEntries(database: Knex, postingIds: string[]): Promise<Map<string, StockEntryRow[]>> {
  const { rows } = await database.raw<{ rows: (StockEntryRow & { posting_id: string })[] }>(
    `select e.posting_id, e.lot_id, l.code as lot_code, e.inventory_item_id, i.title as item_title, e.location_id,
       coalesce(s.name, e.location_id) as location_name, e.shelf, e.quantity
     from stock_entry e join lot l on l.id = e.lot_id join (${stockItems}) i on i.inventory_item_id = e.inventory_item_id
     left join stock_location s on s.id = e.location_id
     where e.posting_id = any(?) order by e.id`,
    [postingIds],
  );
  const found = Map.groupBy(rows, ({ posting_id }) => posting_id);
  return new Map([...found].map(([id, of]) => [id, of.map(({ posting_id: _, ...entry }) => entry)]));
}
