import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Shelf } from "../../modules/lot/stock-words";
import type { StockChange } from "./post-stock";

/** Units of a lot that change shelves where they are. */
export function shelfChange(lot_id: string, location_id: string, quantity: number, to: Shelf): StockChange[] {
  const from = to === "sale" ? "held" : "sale";
  return [
    { lot_id, location_id, shelf: from, quantity: -quantity },
    { lot_id, location_id, shelf: to, quantity },
  ];
}

/** Where units of a lot stand on a shelf. */
export async function unitsOf(
  database: Knex,
  lotId: string,
  shelf: Shelf,
): Promise<{ location_id: string; quantity: number }[]> {
  return await database("lot_balance")
    .where({ lot_id: lotId, shelf })
    .where("quantity", ">", 0)
    .orderBy("location_id")
    .select<{ location_id: string; quantity: number }[]>("location_id", "quantity");
}

/**
 * Of the held units of a lot, by location: those that customers have sent back. Food is never put on sale again without a
 * decision about those very units.
 */
export async function unitsSentBack(database: Knex, lotId: string): Promise<Map<string, number>> {
  const { rows } = await database.raw<{ rows: { location_id: string; quantity: number }[] }>(
    `select e.location_id, sum(e.quantity)::int as quantity
     from stock_entry e join stock_posting p on p.id = e.posting_id
     where e.lot_id = ? and e.shelf = 'held' and (p.kind = 'return' or (p.order_id is not null and p.kind = 'write_off'))
     group by 1 having sum(e.quantity) > 0`,
    [lotId],
  );
  return new Map(rows.map(({ location_id, quantity }) => [location_id, quantity]));
}
