import { formatPence } from "@balance/money/format-pence";
import { penceOfUnits } from "@balance/money/pence-of-units";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { RefundedLine } from "../../modules/invoice/credit-lines";
import type { DocumentLine } from "../../modules/invoice/tax-document-content";
import { issueInvoice } from "../invoice/issue-invoice";
import { errorMessage } from "../settlement/error-message";
import { leftOfPayment } from "./left-of-payment";
import { lookUpUnsureRefunds } from "./look-up-unsure-refunds";
import { makeRefund } from "./make-refund";
import type { PaymentOfOrder } from "./read-payment-of-order";
import { readTakenLines } from "./read-taken-lines";
import { forgetRefundLines, keepRefundLines, lockRefundLines } from "./refund-line-rows";
import { refundableLines } from "./refundable-lines";

export interface LinesToRefund {
  order_id: string;
  payment: PaymentOfOrder;
  /** The name of this refund, the same however often it is tried. */
  attempt: string;
  /** `taken_units`: as many as staff saw to be refunded already. */
  lines: { line_id: string; quantity: number; taken_units: number }[];
  /** What staff saw that these lines come to. */
  shown_pence: number;
  staff_id: string;
}

interface Refusal {
  status: "refused";
  code: 400 | 409;
  message: string;
}
export type LinesRefund = { status: "made"; amount_pence: number } | Refusal;

/**
 * Gives back what was paid for units of an order's lines, after discounts, and keeps which they were: the credit note names
 * them, at their own VAT rates, and no unit is refunded twice. It is money only; stock and parcels stay as they are.
 * Throws when nobody knows whether the money moved; the same attempt may then be made again, once it was resumed.
 */
export async function refundLines(container: MedusaContainer, wish: LinesToRefund): Promise<LinesRefund> {
  const { order_id, payment, attempt, staff_id } = wish;
  const invoice = await issueInvoice(container, order_id);
  if (!invoice)
    return refuse(409, "The money of this order has not been taken yet, so there is nothing to refund.");
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  try {
    await lookUpUnsureRefunds(container, wish);
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`The refunds of order ${order_id} can't be looked up now: ${errorMessage(error)}`);
    return refuse(
      409,
      "Stripe has not said yet what became of an earlier refund of this order. Nothing was refunded now: try again in a minute.",
    );
  }
  const noted = await noteLines(container, wish, invoice.content.lines);
  if (noted.status === "refused") {
    // nor was anything by an earlier try of it: whoever tries again has looked
    await forgetRefundLines(database, attempt);
    return noted;
  }
  const { amount_pence } = noted;
  const refund = await makeRefund(container, { ...payment, attempt, amount_pence, staff_id });
  return refund.status === "made" ? { status: "made", amount_pence } : refuse(400, refund.message);
}

/** Before any money moves. */
async function noteLines(
  container: MedusaContainer,
  { order_id, payment, attempt, lines, shown_pence }: LinesToRefund,
  invoiced: readonly DocumentLine[],
): Promise<{ status: "noted"; amount_pence: number } | Refusal> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    await lockRefundLines(transaction, order_id);
    const refundable = refundableLines(invoiced, await readTakenLines(transaction, order_id, attempt));
    const back: RefundedLine[] = [];
    for (const { line_id, quantity, taken_units } of lines) {
      const line = refundable.find((one) => one.line_id === line_id);
      if (!line) return refuse(400, "One of these lines is not on the order's invoice. Reload the order.");
      const left = Math.max(0, line.quantity - line.taken_units);
      if (quantity > left)
        return refuse(
          409,
          left === 0
            ? `All of “${line.description}” has been refunded already. Reload the order to see it.`
            : `Of “${line.description}” only ${left} can still be refunded. Reload the order to see what was.`,
        );
      if (taken_units !== line.taken_units)
        return refuse(
          409,
          `“${line.description}” was refunded in part meanwhile. Look again before you refund more.`,
        );
      back.push({ line_id, quantity, amount_pence: penceOfUnits(line, quantity) });
    }
    const amount_pence = back.reduce((sum, line) => sum + line.amount_pence, 0);
    if (amount_pence !== shown_pence)
      return refuse(
        409,
        `These lines come to ${formatPence(amount_pence)} by now. Reload the order, and look again.`,
      );
    if (amount_pence === 0)
      return refuse(400, "Nothing was paid for these lines, so there is nothing to refund.");
    const left = await leftOfPayment(transaction, payment.payment_id, attempt);
    if (amount_pence > left)
      return refuse(
        409,
        `Only ${formatPence(left)} of this order's payment is left: an amount was refunded before that named no lines. Refund the rest as an amount.`,
      );
    await keepRefundLines(transaction, { order_id, attempt, lines: back });
    return { status: "noted", amount_pence };
  });
}

function refuse(code: 400 | 409, message: string): Refusal {
  return { status: "refused", code, message };
}
