import type { MedusaContainer } from "@medusajs/framework/types";
import { inStockTransaction } from "../in-stock-transaction";
import type { StockActor } from "./post-stock";

/** What staff typed on the engine's own stock screen. */
export interface TypedLevel {
  inventory_item_id: string;
  location_id: string;
  stocked_quantity: number;
}

/**
 * Sets the engine's stock where a level is there already, as the engine would, and tells the trigger which follows it into the
 * ledger who it was. Does nothing when one of them is not there: that is for the engine to refuse.
 */
export async function setEngineStock(
  container: MedusaContainer,
  levels: TypedLevel[],
  actor: StockActor,
): Promise<void> {
  const items = levels.map(({ inventory_item_id }) => inventory_item_id);
  await inStockTransaction(container, items, async (transaction) => {
    const reason = "Set on the engine's own stock page";
    await transaction.raw(`select set_config('balance.actor', ?, true)`, [
      JSON.stringify({ ...actor, reason }),
    ]);
    const there = await transaction("inventory_level")
      .whereIn(
        ["inventory_item_id", "location_id"],
        levels.map((level) => [level.inventory_item_id, level.location_id]),
      )
      .whereNull("deleted_at")
      .select<object[]>("id");
    if (there.length < levels.length) return;
    await transaction.raw(
      `update inventory_level l set stocked_quantity = t.stocked_quantity,
         raw_stocked_quantity = jsonb_build_object('value', t.stocked_quantity::text, 'precision', 20), updated_at = now()
       from (select l.id, t.stocked_quantity from jsonb_to_recordset(?) as t(inventory_item_id text, location_id text, stocked_quantity integer)
         join inventory_level l on l.inventory_item_id = t.inventory_item_id and l.location_id = t.location_id and l.deleted_at is null
         order by l.inventory_item_id, l.id for update of l) t
       where l.id = t.id and l.stocked_quantity <> t.stocked_quantity`,
      [JSON.stringify(levels)],
    );
  });
}
