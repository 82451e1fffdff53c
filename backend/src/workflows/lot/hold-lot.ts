import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { LotStatus, PostingKind } from "../../modules/lot/stock-words";
import { changeLot } from "./change-lot";
import { changeLotStock } from "./change-lot-stock";
import { type ChangeOutcome, postOrRefuse, refuseChange } from "./change-stock";
import { lockLot } from "./lot-row";
import { shelfChange, unitsOf } from "./lot-units";
import type { Oversold, StockActor } from "./post-stock";

interface Hold {
  key: string;
  reason: string;
  actor: StockActor;
  status: Exclude<LotStatus, "on_sale">;
  kind: Extract<PostingKind, "hold" | "recall">;
  reference?: string | null;
}

/**
 * Takes a lot off sale in the caller's stock transaction: every unit at every location onto the shelf `held`, status and
 * reason. Of a lot that is off sale already only status and reason change. Refuses the unassigned lot (`refuseChange`).
 */
export async function holdLotIn(
  transaction: Knex.Transaction,
  lotId: string,
  hold: Hold,
): Promise<{ posting_id: string; oversold: Oversold[] }> {
  const lot = await lockLot(transaction, lotId);
  if (lot.is_unassigned)
    refuseChange(400, "These units have no lot yet, so there is nothing to hold. Say their lot first.");
  const units = await unitsOf(transaction, lotId, "sale");
  const posted = await postOrRefuse(transaction, {
    ...hold,
    entries: units.flatMap(({ location_id, quantity }) => shelfChange(lotId, location_id, quantity, "held")),
  });
  const { status, reason } = hold;
  await changeLot(
    transaction,
    lot,
    { status, hold_reason: reason },
    { ...hold, posting_id: posted.posting_id },
  );
  return posted;
}

/** Takes a lot off sale because a member of staff says so. */
export async function holdLot(
  container: MedusaContainer,
  lotId: string,
  hold: Omit<Hold, "kind"> & { status: "blocked" | "quarantine" },
): Promise<ChangeOutcome> {
  return await changeLotStock(container, lotId, { ...hold, kind: "hold" }, async (transaction, lot) => {
    if (lot.status === "recalled" || lot.status === "expired")
      refuseChange(409, `Lot ${lot.code} is ${lot.status} and stays so.`);
    return await holdLotIn(transaction, lotId, { ...hold, kind: "hold" });
  });
}
