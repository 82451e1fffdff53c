import { poundsToPence } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { RefundedLine } from "../../modules/invoice/credit-lines";
import { runPrepared } from "../../run-prepared";
import { readOrderRecord } from "../order/read-order-record";
import { readTakenLines } from "../payment-desk/read-refundable-lines";
import { readRecalledLines } from "./read-recalled-lines";
import { recalledLines } from "./recalled-lines";

/** What an order's recalled units are to be refunded by; `none` says why nothing can be, for staff. */
export type RefundDue =
  { payment_id: string; amount_pence: number; lines: RefundedLine[] } | { none: string };

/**
 * What was paid for the lines' recalled units, as far as they were not refunded yet by another attempt, and never more than is
 * left of the order's payment; then nobody can say what it is for, and `lines` is empty. Of a set with a recalled part, the
 * whole set: its buyer has bought one thing, and can't use it.
 */
export async function readRefundDue(
  container: MedusaContainer,
  { recall_id, order_id, attempt }: { recall_id: string; order_id: string; attempt: string },
): Promise<RefundDue> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [order, recalled, payments, taken] = await Promise.all([
    readOrderRecord(container, order_id),
    readRecalledLines(database, { recall_id, order_id }),
    runPrepared<{ id: string; left: string }>(database, paymentsOfOrder, [order_id]),
    readTakenLines(database, order_id, attempt),
  ]);
  const byLine = new Map(recalled.map((row) => [row.line_item_id, row.recalled]));
  const lines = recalledLines(
    (order?.items ?? []).map(({ id, total, quantity }) => ({
      line_id: id,
      total_pence: poundsToPence(total),
      quantity,
      taken_units: taken.get(id)?.units ?? 0,
      taken_pence: taken.get(id)?.pence ?? 0,
      recalled: byLine.get(id) ?? 0,
    })),
  );
  const due = lines.reduce((sum, { amount_pence }) => sum + amount_pence, 0);
  if (due === 0)
    return {
      none:
        taken.size > 0
          ? "What was paid for the recalled units of this order has been refunded already."
          : "Nothing was paid for the recalled units of this order.",
    };
  const [payment] = payments.rows;
  if (!payment) return { none: "This order has no payment in the shop: refund it the way it was paid." };
  const left = poundsToPence(payment.left);
  if (left <= 0) return { none: "All of this order’s payment has been refunded already." };
  if (due > left) return { payment_id: payment.id, amount_pence: left, lines: [] };
  return { payment_id: payment.id, amount_pence: due, lines };
}

const paymentsOfOrder = `
select id, left_over as "left" from (
  select p.id, (select coalesce(sum(c.amount), 0) from capture c where c.payment_id = p.id and c.deleted_at is null)
    - (select coalesce(sum(r.amount), 0) from refund r where r.payment_id = p.id and r.deleted_at is null) as left_over,
    exists (select 1 from capture c where c.payment_id = p.id and c.deleted_at is null) as is_captured
  from order_payment_collection link
  join payment p on p.payment_collection_id = link.payment_collection_id and p.deleted_at is null
  where link.order_id = ? and link.deleted_at is null
) payments where is_captured order by left_over desc limit 1`;
