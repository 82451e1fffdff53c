import { poundsToPence } from "@balance/money/pence";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { INVOICE_MODULE } from "../../modules/invoice";
import type { RefundedLine } from "../../modules/invoice/credit-lines";
import type InvoiceModuleService from "../../modules/invoice/service";
import { readOrderRecord } from "../order/read-order-record";
import { leftOfPayment } from "../payment-desk/left-of-payment";
import { readTakenLines } from "../payment-desk/read-taken-lines";
import { refundableLines, takenOf } from "../payment-desk/refundable-lines";
import { readRecalledLines } from "./read-recalled-lines";
import { type RecalledLine, recalledLines } from "./recalled-lines";

/** What an order's recalled units are to be refunded by; `none` says why nothing can be, for staff. */
export type RefundDue = { amount_pence: number; lines: RefundedLine[] } | { none: string };

interface OwedFor {
  recall_id: string;
  order_id: string;
  payment_id: string;
  attempt: string;
}

/**
 * What was paid for the lines' recalled units, as far as they were not refunded yet by another attempt, and never more than is
 * left of the order's payment; then nobody can say what it is for, and `lines` is empty. Of a set with a recalled part, the
 * whole set: its buyer has bought one thing, and can't use it. The caller holds the order's refund lines.
 */
export async function readRefundDue(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  { recall_id, order_id, payment_id, attempt }: OwedFor,
): Promise<RefundDue> {
  const soldLines = await readSoldLines(container, transaction, order_id, attempt);
  const recalled = await readRecalledLines(transaction, { recall_id, order_id });
  const lines = recalled.flatMap(({ line_item_id, recalled: units }) => {
    const line = soldLines.find(({ line_id }) => line_id === line_item_id);
    return line ? [{ ...line, recalled: units }] : [];
  });
  const due = recalledLines(lines);
  const amount_pence = due.reduce((sum, line) => sum + line.amount_pence, 0);
  if (amount_pence === 0)
    return {
      none: lines.some(({ taken_units }) => taken_units > 0)
        ? "What was paid for the recalled units of this order has been refunded already."
        : "Nothing was paid for the recalled units of this order.",
    };
  const left = await leftOfPayment(transaction, payment_id, attempt);
  if (left <= 0) return { none: "All of this order’s payment has been refunded already." };
  return amount_pence > left ? { amount_pence: left, lines: [] } : { amount_pence, lines: due };
}

/** As invoiced: what staff took out of the order later was still paid for. A line that the invoice doesn't know, as it is now. */
async function readSoldLines(
  container: MedusaContainer,
  transaction: Knex.Transaction,
  orderId: string,
  attempt: string,
): Promise<Omit<RecalledLine, "recalled">[]> {
  const invoice = await container.resolve<InvoiceModuleService>(INVOICE_MODULE).invoiceOf(orderId);
  const taken = await readTakenLines(transaction, orderId, attempt);
  const known = refundableLines(invoice?.content.lines ?? [], taken);
  const order = await readOrderRecord(container, orderId);
  const others = (order?.items ?? []).filter(({ id }) => !known.some(({ line_id }) => line_id === id));
  return [
    ...known,
    ...others.map(({ id, total, quantity }) => ({
      line_id: id,
      total_pence: poundsToPence(total),
      quantity,
      ...takenOf(id, taken),
    })),
  ];
}
