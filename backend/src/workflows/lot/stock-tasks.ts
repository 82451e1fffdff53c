import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { StockTaskKind } from "../../modules/lot/stock-words";
import type { Oversold } from "./post-stock";

export interface FoundTask {
  /** A lot, an inventory item, or "item at location". */
  subject_id: string;
  inventory_item_id: string;
  location_id: string | null;
  lot_id: string | null;
  detail: string;
}

/** Opens the tasks that were found, or opens them again; one that staff have noted stays noted while it says the same. */
export async function openStockTasks(database: Knex, kind: StockTaskKind, found: FoundTask[]): Promise<void> {
  if (found.length === 0) return;
  const rows = found.map((one) => ({ ...one, id: generateEntityId(undefined, "stask") }));
  await database.raw(
    `insert into stock_task as t (id, kind, subject_id, inventory_item_id, location_id, lot_id, detail)
     select id, ?, subject_id, inventory_item_id, location_id, lot_id, detail
     from jsonb_populate_recordset(null::stock_task, ?::jsonb)
     on conflict (kind, subject_id) do update set detail = excluded.detail, closed_at = null, updated_at = now(),
       created_at = case when t.state = 'closed' then now() else t.created_at end,
       told_in = case when t.state = 'closed' then null else t.told_in end,
       state = case when t.state = 'noted' and t.detail = excluded.detail then 'noted' else 'open' end
     where t.state = 'closed' or t.detail <> excluded.detail`,
    [kind, JSON.stringify(rows)],
  );
}

/** Closes the tasks of a kind whose cause is gone: all but those that were found, or opened since `lookedAt`. */
export async function closeGoneStockTasks(
  database: Knex,
  kind: StockTaskKind,
  found: Pick<FoundTask, "subject_id">[],
  lookedAt: Date,
): Promise<void> {
  await database.raw(
    `update stock_task set state = 'closed', closed_at = now(), updated_at = now()
     where kind = ? and state <> 'closed' and subject_id <> all(?) and updated_at <= ?`,
    [kind, found.map(({ subject_id }) => subject_id), lookedAt],
  );
}

/** Staff hear at once when a change leaves fewer units on sale than orders are waiting for. */
export async function noteOversold(database: Knex, oversold: Oversold[]): Promise<void> {
  await openStockTasks(database, "oversold", oversold.map(oversoldTask));
}

export function oversoldTask({ inventory_item_id, location_id, on_sale, reserved }: Oversold): FoundTask {
  return {
    subject_id: `${inventory_item_id} ${location_id}`,
    inventory_item_id,
    location_id,
    lot_id: null,
    detail: `Orders are waiting for ${reserved} units and ${on_sale} are on sale. Receive more, release a lot, or tell the customers and refund them.`,
  };
}
