import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { LotColumns } from "./lot-row";
import type { StockActor } from "./post-stock";

export type LotFields = Partial<Omit<LotColumns, "id" | "inventory_item_id" | "is_unassigned">>;

/** Changes columns of a lot and notes what they were, by whom and why. Writes nothing when they all say so already. */
export async function changeLot(
  transaction: Knex.Transaction,
  lot: LotColumns,
  fields: LotFields,
  log: { actor: StockActor; reason: string; posting_id?: string | null; undoes_id?: string },
): Promise<void> {
  const changed = Object.entries(fields).filter(
    ([column, value]) => value !== undefined && value !== lot[column as keyof LotFields],
  );
  if (changed.length === 0) return;
  const became = Object.fromEntries(changed);
  const was = Object.fromEntries(changed.map(([column]) => [column, lot[column as keyof LotFields]]));
  await transaction("lot")
    .where({ id: lot.id })
    .update({ ...became, updated_at: transaction.fn.now() });
  await transaction("lot_change").insert({
    id: generateEntityId(undefined, "lotch"),
    lot_id: lot.id,
    posting_id: log.posting_id ?? null,
    reason: log.reason,
    actor_id: log.actor.id,
    actor_name: log.actor.name,
    was: JSON.stringify(was),
    became: JSON.stringify(became),
    undoes_id: log.undoes_id ?? null,
  });
}
