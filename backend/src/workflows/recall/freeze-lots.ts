import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { runPrepared } from "../../run-prepared";
import { holdLotIn } from "../lot/hold-lot";
import type { StockActor } from "../lot/post-stock";

export interface FrozenLot {
  id: string;
  code: string;
  /** Taken out of sale by this. */
  frozen_quantity: number;
}

/**
 * Moves every unit of these lots out of sale and marks them as recalled. Call it in `inStockTransaction`. Units that paid orders
 * were promised go too: whoever packs those orders is offered other lots, or none.
 */
export async function freezeLots(
  transaction: Knex.Transaction,
  lots: { id: string; code: string }[],
  { key, reference, staff }: { key: string; reference: string; staff: StockActor },
): Promise<FrozenLot[]> {
  const frozen: FrozenLot[] = [];
  for (const { id, code } of lots) {
    const { posting_id } = await holdLotIn(transaction, id, {
      key: `${key}:${id}`,
      reason: `Recall ${reference}`,
      reference,
      actor: staff,
      status: "recalled",
      kind: "recall",
    });
    const { rows } = await runPrepared<{ units: number }>(
      transaction,
      `select coalesce(sum(quantity), 0)::int as units from stock_entry where posting_id = ? and shelf = 'held'`,
      [posting_id],
    );
    frozen.push({ id, code, frozen_quantity: rows[0]?.units ?? 0 });
  }
  return frozen;
}
