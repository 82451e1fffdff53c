import type { LotChangeRow, LotResponse, OrderOfLot } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readLot } from "./read-lots";
import { readPostings } from "./read-postings";

const newestPostings = 200;

/** All that staff see of one lot; null when there is none. */
export async function readLotPage(database: Knex, id: string): Promise<LotResponse | null> {
  const lot = await readLot(database, id);
  if (!lot) return null;
  const [{ postings }, changes, orders] = await Promise.all([
    readPostings(database, { lot_id: id, limit: newestPostings }),
    readChanges(database, id),
    readOrders(database, id),
  ]);
  return { lot, postings, changes, orders };
}

async function readChanges(database: Knex, lotId: string): Promise<LotChangeRow[]> {
  const rows = await database("lot_change")
    .where({ lot_id: lotId })
    .orderBy("created_at", "desc")
    .limit(newestPostings)
    .select<(Omit<LotChangeRow, "created_at"> & { created_at: Date })[]>(
      "id",
      "reason",
      "actor_name",
      "created_at",
      "was",
      "became",
    );
  return rows.map((row) => ({ ...row, created_at: row.created_at.toISOString() }));
}

/** Orders that units of the lot have left for, and not come back from by an undone dispatch. */
async function readOrders(database: Knex, lotId: string): Promise<OrderOfLot[]> {
  const { rows } = await database.raw<{
    rows: (Omit<OrderOfLot, "last_posted_at"> & { last_posted_at: Date })[];
  }>(
    `select p.order_id, o.display_id::int as order_number, -sum(e.quantity)::int as quantity, max(p.created_at) as last_posted_at
     from stock_entry e join stock_posting p on p.id = e.posting_id join "order" o on o.id = p.order_id
     where e.lot_id = ? and p.kind in ('dispatch', 'dispatch_undone')
     group by 1, 2 having sum(e.quantity) < 0 order by max(p.created_at) desc limit 500`,
    [lotId],
  );
  return rows.map((row) => ({ ...row, last_posted_at: row.last_posted_at.toISOString() }));
}
