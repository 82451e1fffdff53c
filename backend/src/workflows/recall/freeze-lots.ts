import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { postStock } from "../lot/post-stock";

export interface Staff {
  id: string;
  name: string;
}

export interface FrozenLot {
  id: string;
  code: string;
  /** Taken out of sale by this. */
  frozen_quantity: number;
}

interface OnSale {
  lot_id: string;
  location_id: string;
  inventory_item_id: string;
  quantity: number;
}

/** Between our look and our posting others may sell or receive; the posting holds their rows, so the second look is final. */
const looks = 3;

/**
 * Moves every unit of these lots out of sale and marks them as recalled. Call it in `inStockTransaction`. Units that paid orders
 * were promised go too: whoever packs those orders is offered other lots, or none.
 */
export async function freezeLots(
  transaction: Knex.Transaction,
  lots: { id: string; code: string }[],
  { key, reference, staff }: { key: string; reference: string; staff: Staff },
): Promise<FrozenLot[]> {
  const ids = lots.map(({ id }) => id);
  const moved = new Map<string, number>();
  let left = await readOnSale(transaction, ids);
  for (let look = 1; left.length > 0 && look <= looks; look += 1) {
    const { outcome } = await postStock(transaction, {
      key: `${key}:${look}`,
      kind: "recall",
      reason: `Recall ${reference}`,
      reference,
      actor: staff,
      entries: left.flatMap(({ quantity, lot_id, location_id }) => [
        { lot_id, location_id, shelf: "sale" as const, quantity: -quantity },
        { lot_id, location_id, shelf: "held" as const, quantity },
      ]),
    });
    if (outcome === "posted")
      for (const { lot_id, quantity } of left) moved.set(lot_id, (moved.get(lot_id) ?? 0) + quantity);
    left = await readOnSale(transaction, ids);
  }
  if (left.length > 0)
    throw new MedusaError(
      MedusaError.Types.CONFLICT,
      "The stock of these lots is changing at this moment. Nothing was done; try again.",
    );
  await markRecalled(transaction, ids, `Recall ${reference}`, staff);
  return lots.map(({ id, code }) => ({ id, code, frozen_quantity: moved.get(id) ?? 0 }));
}

async function readOnSale(transaction: Knex.Transaction, lotIds: string[]): Promise<OnSale[]> {
  const { rows } = await runPrepared<OnSale>(
    transaction,
    `select b.lot_id, b.location_id, lot.inventory_item_id, b.quantity from lot_balance b join lot on lot.id = b.lot_id
     where b.lot_id = any(?) and b.shelf = 'sale' and b.quantity > 0 order by b.lot_id, b.location_id`,
    [lotIds],
  );
  return rows;
}

/** With a line in the lots' own history. */
async function markRecalled(
  transaction: Knex.Transaction,
  lotIds: string[],
  reason: string,
  staff: Staff,
): Promise<void> {
  const changes = lotIds.map((lot_id) => ({ id: generateEntityId(undefined, "lotch"), lot_id }));
  await runPrepared(
    transaction,
    `with changed as (
       insert into lot_change (id, lot_id, reason, actor_id, actor_name, was, became)
       select c.id, c.lot_id, ?, ?, ?, jsonb_build_object('status', l.status, 'hold_reason', l.hold_reason),
         jsonb_build_object('status', 'recalled', 'hold_reason', ?::text)
       from jsonb_to_recordset(?) as c(id text, lot_id text) join lot l on l.id = c.lot_id)
     update lot set status = 'recalled', hold_reason = ?, updated_at = now() where id = any(?)`,
    [reason, staff.id, staff.name, reason, JSON.stringify(changes), reason, lotIds],
  );
}
