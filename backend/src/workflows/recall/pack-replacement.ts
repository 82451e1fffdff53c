import type { PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { type Packing, packParcel } from "../dispatch/pack-parcel";
import type { Packer } from "../dispatch/packer";
import type { OrderOfRecall } from "./answer-recall";
import { readRecalledLines } from "./read-recalled-lines";

/**
 * Packs what a buyer of recalled goods was promised in their place: as many of each line as had a recalled unit, from lots that
 * may leave, and none that other orders wait for. The recall counts it as given once the parcel has left. The same key twice is
 * one parcel. Throws a MedusaError when this order was promised no replacement.
 */
export async function packReplacement(
  container: MedusaContainer,
  { recall_id, id }: OrderOfRecall,
  key: string,
  packer: Packer,
): Promise<Packing> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await runPrepared<{ remedy_id: string; order_id: string }>(
    database,
    `select r.id as remedy_id, o.order_id from recall_order o join recall_remedy r on r.recall_order_id = o.id
     where o.id = ? and o.recall_id = ? and r.kind = 'replacement' and r.deleted_at is null and o.deleted_at is null`,
    [id, recall_id],
  );
  const [owed] = rows;
  if (!owed)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "No replacement is waiting to be packed for this order.",
    );
  const { order_id, remedy_id } = owed;
  const lines = await readRecalledLines(database, { recall_id, order_id });
  const packing = await packParcel(container, {
    ...{ key, order_id, packer, remedy_id, beyond_order: true },
    lines: lines.map(({ line_item_id, recalled, bought }) => ({
      line_item_id,
      quantity: Math.min(recalled, bought),
    })),
  });
  return packing.packed || packing.refusal.reason !== "not_enough" ? packing : shortOf(packing.refusal);
}

/** Fewer can't be packed here, as the bench would say: the order is owed all of it, or its money. */
function shortOf(refusal: PackingRefusal): Packing {
  const message =
    "There is not enough for this replacement that no other order waits for. Wait for the next delivery, or refund the order instead.";
  return { packed: false, refusal: { ...refusal, message } };
}
