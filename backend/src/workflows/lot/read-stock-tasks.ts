import type { StockTaskRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { stockTaskKinds } from "../../modules/lot/stock-words";
import { stockItems } from "./stock-items";

const most = 500;

/**
 * The tasks about the stock that are not closed, those that nobody has seen before the others, the most urgent kind first and
 * of a kind the oldest: however many there are, none is left out for one that can wait longer.
 */
export async function readStockTasks(database: Knex): Promise<StockTaskRow[]> {
  const { rows } = await database.raw<{ rows: (Omit<StockTaskRow, "created_at"> & { created_at: Date })[] }>(
    `select t.id, t.kind, to_jsonb(i) as item, t.lot_id, t.location_id, t.detail, t.state, t.noted_by, t.created_at
     from stock_task t join (${stockItems}) i on i.inventory_item_id = t.inventory_item_id
     where t.state <> 'closed' order by t.state = 'noted', array_position(?::text[], t.kind) desc, t.created_at, t.id limit ?`,
    [[...stockTaskKinds], most],
  );
  return rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() }));
}
