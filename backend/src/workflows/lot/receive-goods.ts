import type { ReceiveRequest } from "@balance/contracts/lot-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { ukDay } from "../../modules/invoice/uk-day";
import type { LotStatus } from "../../modules/lot/stock-words";
import { changeLot } from "./change-lot";
import { type ChangeOutcome, changeStock, postOrRefuse, refuseChange } from "./change-stock";
import { refuseUnknownLocation } from "./change-units";
import { findLotByCode, type LotColumns, minimumLifeOfItem } from "./lot-row";
import { sellUntil } from "./minimum-life";
import type { Oversold, StockActor } from "./post-stock";

export interface Received {
  posting_id: string;
  oversold: Oversold[];
  lot_id: string;
  is_new_lot: boolean;
  /** Why its units are held, if they are. */
  hold_reason: string | null;
}

/** Goods that came in, as a person typed them; refusals are values. */
export async function receiveGoods(
  container: MedusaContainer,
  request: ReceiveRequest,
  actor: StockActor,
): Promise<ChangeOutcome> {
  const { inventory_item_id, key } = request;
  return await changeStock(container, { items: [inventory_item_id], key, kind: "receipt" }, (transaction) =>
    receiveGoodsIn(transaction, request, actor),
  );
}

/**
 * Receives goods in the caller's stock transaction: a new lot, or more units of one that is there and says the same.
 * Ends the change (`refuseChange`) for an item, location or supplier that does not exist, and for a lot that says something else.
 */
export async function receiveGoodsIn(
  transaction: Knex.Transaction,
  request: ReceiveRequest,
  actor: StockActor,
  today = ukDay(new Date()),
): Promise<Received> {
  const minimumDays = await minimumLifeOfItem(transaction, request.inventory_item_id);
  if (minimumDays === null) refuseChange(400, "There is no such stock item.", "inventory_item_id");
  await refuseUnknownLocation(transaction, request.location_id, "location_id");
  if (request.supplier_id) await refuseUnknownSupplier(transaction, request.supplier_id);
  const there = await findLotByCode(transaction, request.inventory_item_id, request.code);
  if (there) refuseOtherLot(there, request);
  const lot = there ?? newLot(request, minimumDays, today);
  if (!there) await transaction("lot").insert(lot);
  const posted = await postOrRefuse(transaction, {
    key: request.key,
    kind: "receipt",
    reason: request.reason,
    actor,
    reference: request.invoice_reference ?? null,
    entries: [
      {
        lot_id: lot.id,
        location_id: request.location_id,
        shelf: lot.status === "on_sale" ? "sale" : "held",
        quantity: request.quantity,
      },
    ],
  });
  const unsaid = {
    supplier_id: lot.supplier_id ?? request.supplier_id ?? null,
    invoice_reference: lot.invoice_reference ?? request.invoice_reference ?? null,
  };
  await changeLot(transaction, lot, unsaid, { reason: request.reason, actor, posting_id: posted.posting_id });
  return { ...posted, lot_id: lot.id, is_new_lot: !there, hold_reason: lot.hold_reason };
}

function newLot(request: ReceiveRequest, minimumDays: number, today: string): LotColumns {
  return {
    id: generateEntityId(undefined, "lot"),
    inventory_item_id: request.inventory_item_id,
    code: request.code,
    best_before: request.best_before,
    supplier_id: request.supplier_id ?? null,
    invoice_reference: request.invoice_reference ?? null,
    received_on: request.received_on ?? today,
    certificate_url: null,
    certificate_name: null,
    is_unassigned: false,
    ...statusAtFirst(request, minimumDays, today),
  };
}

function statusAtFirst(
  { best_before, status = "on_sale", reason }: ReceiveRequest,
  minimumDays: number,
  today: string,
): { status: LotStatus; hold_reason: string | null } {
  if (best_before !== null && best_before < today)
    return { status: "expired", hold_reason: `Past its best-before ${best_before} when it came` };
  const until = sellUntil(best_before, minimumDays);
  if (until !== null && until < today)
    return {
      status: "blocked",
      hold_reason: `Less than ${minimumDays} days of life left when it came (best before ${best_before})`,
    };
  return status === "quarantine"
    ? { status, hold_reason: `Received into quarantine: ${reason}` }
    : { status: "on_sale", hold_reason: null };
}

function refuseOtherLot(lot: LotColumns, { best_before, supplier_id }: ReceiveRequest): void {
  if (lot.is_unassigned)
    refuseChange(
      400,
      "UNASSIGNED stands for units without a lot. Type the code that is on the pack.",
      "code",
    );
  if (lot.best_before !== best_before)
    refuseChange(
      409,
      `Lot ${lot.code} of this item is there already, best before ${lot.best_before ?? "no date"}. Look at the pack again: correct the code or the date here, or edit that lot.`,
      "best_before",
    );
  if (supplier_id && lot.supplier_id && lot.supplier_id !== supplier_id)
    refuseChange(
      409,
      `Lot ${lot.code} of this item came from another supplier. Correct it here, or edit that lot.`,
      "supplier_id",
    );
}

export async function refuseUnknownSupplier(transaction: Knex.Transaction, id: string): Promise<void> {
  const found = await transaction("supplier")
    .where({ id })
    .whereNull("deleted_at")
    .first<{ id: string } | undefined>("id");
  if (!found) refuseChange(400, "There is no such supplier.", "supplier_id");
}
