import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ParcelRow } from "../../modules/dispatch/service";
import { runPrepared } from "../../run-prepared";
import { noteEvent } from "./note-event";

/**
 * Ties a replacement that is owed to the parcel that is being packed for it, in the parcel's transaction. False when it is not
 * owed any more: packed already, or refunded instead. The remedy's row is the lock between those who pack and who refund.
 */
export async function tieRemedyToParcel(
  transaction: Knex.Transaction,
  remedyId: string,
  { id, packed_by_name }: Pick<ParcelRow, "id" | "packed_by_name">,
): Promise<boolean> {
  const { rows } = await runPrepared<RemedyOfOrder>(
    transaction,
    `update recall_remedy set parcel_id = ?, detail = '', updated_at = now()
     where id = ? and kind = 'replacement' and state = 'waiting' and parcel_id is null and deleted_at is null
     returning recall_id, recall_order_id`,
    [id, remedyId],
  );
  await note(transaction, rows, "Replacement packed", packed_by_name);
  return rows.length > 0;
}

/** A replacement is given once its parcel has left, and owed again once it is unpacked. Of other parcels nothing follows. */
export async function followParcelOfRemedy(
  transaction: Knex.Transaction,
  { id, state, beyond_order, carrier, tracking_number }: ParcelRow,
  actorName: string,
): Promise<void> {
  if (!beyond_order) return;
  if (state === "cancelled") {
    const { rows } = await runPrepared<RemedyOfOrder>(
      transaction,
      `update recall_remedy set parcel_id = null, updated_at = now() where parcel_id = ? and state = 'waiting'
       returning recall_id, recall_order_id`,
      [id],
    );
    await note(transaction, rows, "Replacement unpacked again", actorName);
  }
  if (state === "sent" || state === "handed_over") {
    const { rows } = await runPrepared<RemedyOfOrder>(
      transaction,
      `update recall_remedy set state = 'made', made_at = now(), updated_at = now()
       where parcel_id = ? and state = 'waiting' returning recall_id, recall_order_id`,
      [id],
    );
    const by = [carrier, tracking_number].filter(Boolean).join(" ");
    const left = state === "sent" ? "sent" : "handed over";
    await note(transaction, rows, `Replacement ${left}${by && `, ${by}`}`, actorName);
  }
}

interface RemedyOfOrder {
  recall_id: string;
  recall_order_id: string;
}

async function note(
  transaction: Knex.Transaction,
  [remedy]: RemedyOfOrder[],
  what: string,
  actor_name: string,
): Promise<void> {
  if (remedy) await noteEvent(transaction, { ...remedy, what, actor_name });
}
