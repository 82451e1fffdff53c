import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PlannedReservation } from "../../modules/settlement/placement-plan";
import { runPrepared } from "../../run-prepared";

/** Stock that an order needs and nobody has. */
export class OutOfStockError extends Error {
  constructor(inventoryItemId: string) {
    super(`There is not enough of inventory item ${inventoryItemId} at any one location`);
    this.name = "OutOfStockError";
  }
}

interface Level {
  id: string;
  inventory_item_id: string;
  location_id: string;
  /** Stocked and not reserved. */
  free: number;
}

/**
 * Reserves stock under lock of its rows, so that of many buyers of the last unit one gets it, whatever else runs beside;
 * a set and its parts in one order count together. As the engine reserves: each part whole from one location of the sales
 * channel, and of goods that may be ordered ahead of stock also what is not there. Rows and figures as the engine's
 * inventory module writes them. Throws an OutOfStockError, after which the transaction must be rolled back.
 */
export async function reserveStock(
  transaction: Knex.Transaction,
  salesChannelId: string,
  planned: PlannedReservation[],
): Promise<void> {
  if (planned.length === 0) return;
  const { rows: levels } = await runPrepared<Level>(
    transaction,
    `select l.id, l.inventory_item_id, l.location_id, (l.stocked_quantity - l.reserved_quantity)::float as free
     from inventory_level l
     where l.inventory_item_id = any(?) and l.deleted_at is null and exists (
       select 1 from sales_channel_stock_location c
       where c.stock_location_id = l.location_id and c.sales_channel_id = ? and c.deleted_at is null)
     order by l.inventory_item_id, l.id for update`,
    [planned.map(({ inventory_item_id }) => inventory_item_id), salesChannelId],
  );
  const reserved = planned.map((part) => {
    const of = levels.filter((level) => level.inventory_item_id === part.inventory_item_id);
    const level = of.find(({ free }) => free >= part.quantity) ?? (part.allow_backorder ? of[0] : undefined);
    if (!level) throw new OutOfStockError(part.inventory_item_id);
    level.free -= part.quantity;
    return { ...part, location_id: level.location_id };
  });
  const rows = JSON.stringify(reserved);
  await runPrepared(
    transaction,
    `insert into reservation_item (id, line_item_id, inventory_item_id, location_id, quantity, raw_quantity, allow_backorder)
     select id, line_item_id, inventory_item_id, location_id, quantity,
       jsonb_build_object('value', quantity::text, 'precision', 20), allow_backorder
     from jsonb_to_recordset(?) as r(id text, line_item_id text, inventory_item_id text, location_id text, quantity numeric, allow_backorder boolean)`,
    [rows],
  );
  await changeReserved(transaction, rows, "+");
}

/** Takes reservations back by their ids, those that are still there. */
export async function unreserveStock(
  transaction: Knex.Transaction,
  planned: PlannedReservation[],
): Promise<void> {
  if (planned.length === 0) return;
  await runPrepared(
    transaction,
    `select 1 from inventory_level where inventory_item_id = any(?) order by inventory_item_id, id for update`,
    [planned.map(({ inventory_item_id }) => inventory_item_id)],
  );
  const { rows } = await runPrepared<object>(
    transaction,
    `delete from reservation_item where id = any(?) and deleted_at is null returning inventory_item_id, location_id, quantity`,
    [planned.map(({ id }) => id)],
  );
  await changeReserved(transaction, JSON.stringify(rows), "-");
}

async function changeReserved(transaction: Knex.Transaction, rows: string, sign: "+" | "-"): Promise<void> {
  await runPrepared(
    transaction,
    `update inventory_level l set reserved_quantity = l.reserved_quantity ${sign} r.quantity,
       raw_reserved_quantity = jsonb_build_object('value', (l.reserved_quantity ${sign} r.quantity)::text, 'precision', 20),
       updated_at = now()
     from (select inventory_item_id, location_id, sum(quantity) as quantity
       from jsonb_to_recordset(?) as each(inventory_item_id text, location_id text, quantity numeric) group by 1, 2) r
     where l.inventory_item_id = r.inventory_item_id and l.location_id = r.location_id and l.deleted_at is null`,
    [rows],
  );
}
