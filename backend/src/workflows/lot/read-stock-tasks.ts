import type { StockTaskRow } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { type StockItemColumns, stockItems, toStockItem } from "./stock-items";

type Columns = Omit<StockTaskRow, "item" | "created_at"> & StockItemColumns & { created_at: Date };

const most = 500;

/** The tasks about the stock that are not closed, oldest first, those that nobody has seen before the others. */
export async function readStockTasks(database: Knex): Promise<StockTaskRow[]> {
  const { rows } = await database.raw<{ rows: Columns[] }>(
    `select t.id, t.kind, t.lot_id, t.location_id, t.detail, t.state, t.noted_by, t.created_at, i.*
     from stock_task t join (${stockItems}) i on i.inventory_item_id = t.inventory_item_id
     where t.state <> 'closed' order by t.state = 'noted', t.created_at, t.id limit ?`,
    [most],
  );
  return rows.map((row) => {
    const { id, kind, lot_id, location_id, detail, state, noted_by, created_at } = row;
    return {
      id,
      kind,
      item: toStockItem(row),
      lot_id,
      location_id,
      detail,
      state,
      noted_by,
      created_at: created_at.toISOString(),
    };
  });
}
