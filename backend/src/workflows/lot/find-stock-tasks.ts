import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { StockTaskKind } from "../../modules/lot/stock-words";
import { lowStockAt, nearExpiryDays } from "./low-stock";
import { stockItems } from "./stock-items";
import { type FoundTask, oversoldTask } from "./stock-tasks";
import type { Oversold } from "./post-stock";

/** Looks for everything about the stock that staff should know, each by one statement, so at one moment. */
export async function findStockTasks(
  database: Knex,
  today: string,
): Promise<Record<StockTaskKind, FoundTask[]>> {
  return {
    ledger_differs: await findDifferences(database),
    oversold: await findOversold(database),
    low_stock: await findLow(database),
    near_expiry: await findNearExpiry(database, today),
  };
}

/** Where the ledger and the engine do not say the same: nothing that we know of can cause it. */
async function findDifferences(database: Knex): Promise<FoundTask[]> {
  const { rows } = await database.raw<{
    rows: {
      inventory_item_id: string;
      location_id: string;
      entries: number;
      balances: number;
      engine: number;
    }[];
  }>(
    `with entries as (
       select inventory_item_id, location_id, sum(quantity) as units from stock_entry where shelf = 'sale' group by 1, 2),
     balances as (
       select l.inventory_item_id, b.location_id, sum(b.quantity) as units
       from lot_balance b join lot l on l.id = b.lot_id where b.shelf = 'sale' group by 1, 2),
     engine as (
       select inventory_item_id, location_id, stocked_quantity as units from inventory_level where deleted_at is null)
     select inventory_item_id, location_id, coalesce(entries.units, 0)::float as entries,
       coalesce(balances.units, 0)::float as balances, coalesce(engine.units, 0)::float as engine
     from entries full join balances using (inventory_item_id, location_id) full join engine using (inventory_item_id, location_id)
     where coalesce(entries.units, 0) <> coalesce(balances.units, 0) or coalesce(entries.units, 0) <> coalesce(engine.units, 0)`,
  );
  return rows.map(({ inventory_item_id, location_id, entries, balances, engine }) => ({
    subject_id: `${inventory_item_id} ${location_id}`,
    inventory_item_id,
    location_id,
    lot_id: null,
    detail: `The ledger has ${entries} units on sale (its balances ${balances}), the shop sells from ${engine}. Count them, and have the database looked at: somebody wrote to it past its own rules.`,
  }));
}

async function findOversold(database: Knex): Promise<FoundTask[]> {
  const { rows } = await database.raw<{ rows: Oversold[] }>(
    `select l.inventory_item_id, l.location_id, l.stocked_quantity::int as on_sale, l.reserved_quantity::int as reserved
     from inventory_level l where l.deleted_at is null and l.reserved_quantity > l.stocked_quantity
       and not exists (select 1 from reservation_item r where r.inventory_item_id = l.inventory_item_id
         and r.location_id = l.location_id and r.allow_backorder and r.deleted_at is null)`,
  );
  return rows.map(oversoldTask);
}

/** Of what is on sale at the shop: free units, over all locations. */
async function findLow(database: Knex): Promise<FoundTask[]> {
  const { rows } = await database.raw<{ rows: { inventory_item_id: string; free: number }[] }>(
    `select i.id as inventory_item_id, sum(l.stocked_quantity - l.reserved_quantity)::int as free
     from inventory_level l join inventory_item i on i.id = l.inventory_item_id
     where l.deleted_at is null and exists (
       select 1 from product_variant_inventory_item n
       join product_variant v on v.id = n.variant_id and v.deleted_at is null and v.manage_inventory
       join product p on p.id = v.product_id and p.deleted_at is null and p.status = 'published'
       where n.inventory_item_id = l.inventory_item_id and n.deleted_at is null)
     group by i.id having sum(l.stocked_quantity - l.reserved_quantity) <= ${lowStockAt}`,
  );
  return rows.map(({ inventory_item_id, free }) => ({
    subject_id: inventory_item_id,
    inventory_item_id,
    location_id: null,
    lot_id: null,
    detail: `${free === 1 ? "1 unit is" : `${Math.max(free, 0)} units are`} free to sell. Order more, or count them.`,
  }));
}

async function findNearExpiry(database: Knex, today: string): Promise<FoundTask[]> {
  const { rows } = await database.raw<{
    rows: {
      lot_id: string;
      inventory_item_id: string;
      code: string;
      best_before: string;
      sell_until: string;
      units: number;
    }[];
  }>(
    `select l.id as lot_id, l.inventory_item_id, l.code, l.best_before::text,
       (l.best_before - i.minimum_life_days)::text as sell_until, sum(b.quantity)::int as units
     from lot l join (${stockItems}) i on i.inventory_item_id = l.inventory_item_id
     join lot_balance b on b.lot_id = l.id and b.shelf = 'sale' and b.quantity > 0
     where l.status = 'on_sale' and l.best_before - i.minimum_life_days < ?::date + ?::int
     group by 1, i.minimum_life_days order by l.best_before, l.id`,
    [today, nearExpiryDays],
  );
  return rows.map(({ lot_id, inventory_item_id, code, best_before, sell_until, units }) => ({
    subject_id: lot_id,
    inventory_item_id,
    location_id: null,
    lot_id,
    detail: `Lot ${code} (best before ${best_before}) leaves sale after ${sell_until}. ${units === 1 ? "1 unit is" : `${units} units are`} left: sell them first, or use them at the spa.`,
  }));
}
