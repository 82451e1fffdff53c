import type { LotRow } from "@balance/contracts/lot-desk";
import { ukDay } from "../../modules/invoice/uk-day";
import { nearExpiryDays } from "../../workflows/lot/low-stock";
import { sellUntil } from "../../workflows/lot/minimum-life";

/** Whether units that can be bought leave sale by themselves soon: as the tasks and the view "Near expiry" have it. */
export function isNearExpiry(
  { sale, sell_until }: Pick<LotRow, "sale" | "sell_until">,
  today = ukDay(new Date()),
): boolean {
  const nearFrom = sellUntil(sell_until, nearExpiryDays);
  return sale > 0 && nearFrom !== null && nearFrom < today;
}
