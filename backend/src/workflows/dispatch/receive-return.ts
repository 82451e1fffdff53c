import type { PackingRefusal, ReceiveReturnRequest } from "@balance/contracts/dispatch-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { ParcelRow } from "../../modules/dispatch/service";
import { insertRows } from "../insert-rows";
import { postStock } from "../lot/post-stock";
import { newRow } from "../new-row";
import { inStockTransaction } from "../in-stock-transaction";
import { logDispatch } from "./log-dispatch";
import type { Packer } from "./packer";

export type ReceivedReturn =
  { received: true; order_id: string } | { received: false; refusal: PackingRefusal };

/**
 * Units that a customer sent back come to the held shelf of their lot: food is on sale again only once somebody has decided so
 * (decide-return.ts). The same key twice is one return. Throws a MedusaError when there is no such parcel.
 */
export async function receiveReturn(
  container: MedusaContainer,
  parcelId: string,
  { key, line_item_id, inventory_item_id, lot_id, quantity, condition }: ReceiveReturnRequest,
  actor: Packer,
): Promise<ReceivedReturn> {
  return await inStockTransaction(container, [inventory_item_id], async (transaction) => {
    const parcel = await transaction("parcel")
      .where({ id: parcelId })
      .forUpdate()
      .first<ParcelRow | undefined>();
    if (!parcel) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such parcel.");
    const { order_id, location_id } = parcel;
    if (await transaction("returned_units").where({ key }).first()) return { received: true, order_id };
    const { rows } = await transaction.raw<{ rows: { code: string; left: number }[] }>(
      `select l.code, (u.quantity - coalesce((select sum(r.quantity) from returned_units r
         where (r.parcel_id, r.line_item_id, r.inventory_item_id, r.lot_id) = (u.parcel_id, u.line_item_id, u.inventory_item_id, u.lot_id)
           and r.deleted_at is null), 0))::int as left
       from parcel_lot u join lot l on l.id = u.lot_id
       where u.parcel_id = ? and u.line_item_id = ? and u.inventory_item_id = ? and u.lot_id = ?`,
      [parcelId, line_item_id, inventory_item_id, lot_id],
    );
    const [sent] = rows;
    if (parcel.state === "packed" || parcel.state === "ready" || parcel.state === "cancelled")
      return refuse("state", "This parcel is still here. Unpack it in place of receiving it back.");
    if (!sent) return refuse("lot_of_other_item", "No units of that lot were in this parcel.");
    if (sent.left < quantity)
      return refuse("wrong_total", `Only ${sent.left} of lot ${sent.code} are still with the customer.`);
    const { id } = newRow("retun");
    await insertRows(transaction, [
      [
        "returned_units",
        [
          {
            ...{ id, key, order_id, parcel_id: parcelId, location_id, quantity, condition },
            ...{ line_item_id, inventory_item_id, lot_id, received_by_name: actor.name },
          },
        ],
      ],
    ]);
    const posted = await postStock(transaction, {
      ...{ key: `return:${id}`, kind: "return", reason: condition, actor, order_id, reference: parcelId },
      entries: [{ lot_id, location_id, shelf: "held", quantity }],
    });
    if (posted.outcome === "refused")
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `The ledger refuses return ${id}`);
    await logDispatch(transaction, {
      ...{ parcel, kind: "returned", actor },
      detail: `${quantity} of lot ${sent.code}: ${condition}`,
    });
    return { received: true, order_id };
  });
}

function refuse(reason: PackingRefusal["reason"], message: string): ReceivedReturn {
  return { received: false, refusal: { reason, message } };
}
