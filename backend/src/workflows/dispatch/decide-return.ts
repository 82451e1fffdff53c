import type { DecideReturnRequest, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type ReturnedUnits from "../../modules/dispatch/models/returned-units";
import { ukDay } from "../../modules/invoice/uk-day";
import { postStock } from "../lot/post-stock";
import { inStockTransaction } from "../in-stock-transaction";
import { logDispatch } from "./log-dispatch";
import { lotRefusal } from "./lot-refusal";
import type { Packer } from "./packer";
import { readLotsAt } from "./read-lots-at";

export type DecidedReturn = { decided: true; order_id: string } | { decided: false; refusal: PackingRefusal };

/**
 * What becomes of returned units: destroyed, or back on sale for a reason that somebody answers for, and only while their lot
 * may be sold. Decided once; the same decision again changes nothing. Throws a MedusaError when there is no such return.
 */
export async function decideReturn(
  container: MedusaContainer,
  id: string,
  { decision, reason }: DecideReturnRequest,
  actor: Packer,
): Promise<DecidedReturn> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const found = await database("returned_units").where({ id }).first<InferTypeOf<typeof ReturnedUnits>>();
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such return.");
  const { lot_id, location_id, quantity, order_id, inventory_item_id } = found;
  return await inStockTransaction(container, [inventory_item_id], async (transaction) => {
    const row = await transaction("returned_units").where({ id }).forUpdate().first<{ decision: string }>();
    if (row.decision === decision) return { decided: true, order_id };
    if (row.decision !== "pending")
      return refuse("state", "Somebody has decided about these units already. Reload the order.");
    const lots = await readLotsAt(transaction, [inventory_item_id], location_id);
    const lot = lots.find((one) => one.id === lot_id);
    const isBack = decision === "back_on_sale";
    const refusal = isBack && lot ? lotRefusal(lot, ukDay(new Date())) : null;
    if (refusal) return refuse(refusal.reason, `${refusal.message} These units can only be destroyed.`);
    const off = { lot_id, location_id, shelf: "held", quantity: -quantity } as const;
    const posted = await postStock(transaction, {
      ...{ key: `return-decided:${id}`, kind: isBack ? "release_hold" : "write_off", actor, order_id },
      ...{ reason, reference: id },
      entries: isBack ? [off, { ...off, shelf: "sale", quantity }] : [off],
    });
    if (posted.outcome === "refused")
      return refuse(
        "not_enough",
        "These units are no longer on the lot's held shelf. Look at the lot's ledger.",
      );
    await transaction("returned_units").where({ id }).update({
      decision,
      decision_reason: reason,
      decided_by_name: actor.name,
      decided_at: transaction.fn.now(),
    });
    await logDispatch(transaction, {
      ...{ parcel: { id: found.parcel_id, order_id }, kind: "return_decided", actor },
      detail: `${quantity} ${isBack ? "back on sale" : "destroyed"}: ${reason}`,
    });
    return { decided: true, order_id };
  });
}

function refuse(reason: PackingRefusal["reason"], message: string): DecidedReturn {
  return { decided: false, refusal: { reason, message } };
}
