import type { PackingRefusal } from "@balance/contracts/dispatch-desk";
import { longDate } from "../../modules/invoice/uk-day";
import type { LotAtLocation } from "./read-lots-at";

const statusWords = {
  quarantine: "is in quarantine",
  blocked: "is held",
  recalled: "is recalled",
  expired: "is past its time",
};

/** Why units of a lot may not leave on this day; null when they may. */
export function lotRefusal(
  lot: LotAtLocation,
  today: string,
): Pick<PackingRefusal, "reason" | "message"> | null {
  if (lot.is_unassigned)
    return {
      reason: "lot_unknown",
      message:
        "Nobody has said yet which lot these units are of, and a recall could not find them. Read the code on the pack, name their lot under Stock, and scan again.",
    };
  if (lot.status !== "on_sale")
    return {
      reason: "lot_off_sale",
      message: `Lot ${lot.code} ${statusWords[lot.status]} and must not leave. Put it back on its shelf and take another lot.`,
    };
  if (lot.sold_until !== null && lot.sold_until < today)
    return {
      reason: "lot_too_short",
      message: `Lot ${lot.code} is best before ${longDate(lot.best_before!)}, which is too soon to send it. Take another lot.`,
    };
  return null;
}
