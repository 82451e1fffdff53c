import type { LotRow } from "@balance/contracts/lot-desk";
import { ukDay } from "../../modules/invoice/uk-day";

const dayMs = 24 * 60 * 60 * 1000;
/** As long as the tasks look ahead. */
const daysAhead = 30;

/** Whether units that can be bought leave sale by themselves within 30 days. */
export function isNearExpiry({ sale, sell_until }: Pick<LotRow, "sale" | "sell_until">, now = Date.now()) {
  return sale > 0 && sell_until !== null && sell_until <= ukDay(new Date(now + daysAhead * dayMs));
}
