import type { EditLotRequest } from "@balance/contracts/lot-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { changeLot } from "./change-lot";
import { changeLotStock } from "./change-lot-stock";
import { type ChangeOutcome, refuseChange } from "./change-stock";
import { findLotByCode } from "./lot-row";
import type { StockActor } from "./post-stock";
import { refuseUnknownSupplier } from "./receive-goods";
import { holdIfTooShort } from "./hold-short-lots";

/**
 * Corrects what is said about a lot, and keeps what it said before. A date by which it can't be sold any more takes it off
 * sale at once; one by which it could does not put it back, since a person does that.
 */
export async function editLot(
  container: MedusaContainer,
  lotId: string,
  { key, reason, certificate, ...fields }: EditLotRequest,
  actor: StockActor,
): Promise<ChangeOutcome> {
  return await changeLotStock(container, lotId, { key, kind: "hold" }, async (transaction, lot) => {
    if (lot.is_unassigned)
      refuseChange(400, "These units have no lot yet, so there is nothing to correct. Say their lot first.");
    if (fields.supplier_id) await refuseUnknownSupplier(transaction, fields.supplier_id);
    const other = fields.code
      ? await findLotByCode(transaction, lot.inventory_item_id, fields.code)
      : undefined;
    if (other && other.id !== lot.id) refuseChange(409, `This item has a lot ${other.code} already.`, "code");
    await changeLot(
      transaction,
      lot,
      {
        ...fields,
        ...(certificate === undefined
          ? {}
          : { certificate_url: certificate?.url ?? null, certificate_name: certificate?.name ?? null }),
      },
      { reason, actor },
    );
    return (await holdIfTooShort(transaction, lotId, { key, actor })) ?? { posting_id: null, oversold: [] };
  });
}
