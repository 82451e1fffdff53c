import { formatPence } from "@balance/money/format-pence";
import { penceToPounds } from "@balance/money/pence";
import { penceOfUnits } from "@balance/money/pence-of-units";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { RefundedLine } from "../../modules/invoice/credit-lines";
import type { DocumentLine } from "../../modules/invoice/tax-document-content";
import { runPrepared } from "../../run-prepared";
import { issueInvoice } from "../invoice/issue-invoice";
import { isRefundRefusal } from "./is-refund-refusal";
import { readRefundableLines } from "./read-refundable-lines";

export interface LinesToRefund {
  order_id: string;
  payment_id: string;
  /** The name of this refund, the same however often it is tried. */
  attempt: string;
  lines: { line_id: string; quantity: number }[];
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
 * Throws when nobody knows whether the money moved; the same attempt may then be made again.
 */
export async function refundLines(container: MedusaContainer, wish: LinesToRefund): Promise<LinesRefund> {
  const invoice = await issueInvoice(container, wish.order_id);
  if (!invoice)
    return refuse(409, "The money of this order has not been taken yet, so there is nothing to refund.");
  const noted = await noteLines(container, wish, invoice.content.lines);
  if (noted.status === "refused") return noted;
  const { attempt, payment_id } = wish;
  try {
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id,
        amount: penceToPounds(noted.amount_pence),
        created_by: wish.staff_id,
        // the engine's type forgets what its module takes
        ...{ metadata: { attempt } },
      },
    });
  } catch (error) {
    // a refusal of a later try may mean that an earlier one was paid: then they are free only if nothing comes of it
    if (noted.isFirstTry && isRefundRefusal(error))
      await forgetRefundLines(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), attempt);
    throw error;
  }
  return { status: "made", amount_pence: noted.amount_pence };
}

/** Before any money moves, and under a lock on the order's settlement: of two who refund the last unit, one does. */
async function noteLines(
  container: MedusaContainer,
  { order_id, payment_id, attempt, lines, shown_pence }: LinesToRefund,
  invoiced: readonly DocumentLine[],
): Promise<{ status: "noted"; amount_pence: number; isFirstTry: boolean } | Refusal> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return await database.transaction(async (transaction) => {
    await runPrepared(transaction, "select 1 from settlement where order_id = ? for update", [order_id]);
    const refundable = await readRefundableLines(transaction, order_id, invoiced, attempt);
    const back: RefundedLine[] = [];
    for (const { line_id, quantity } of lines) {
      const line = refundable.find((one) => one.line_id === line_id);
      if (!line) return refuse(400, "One of these lines is not on the order's invoice. Reload the order.");
      const left = line.quantity - line.taken_units;
      if (quantity > left)
        return refuse(
          409,
          left === 0
            ? `All of “${line.description}” has been refunded already. Reload the order to see it.`
            : `Of “${line.description}” only ${left} can still be refunded. Reload the order to see what was.`,
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
    const left = await leftOfPayment(transaction, payment_id, attempt);
    if (amount_pence > left)
      return refuse(
        409,
        `Only ${formatPence(left)} of this order's payment is left: an amount was refunded before that named no lines. Refund the rest as an amount.`,
      );
    const isFirstTry = await keepRefundLines(transaction, { order_id, attempt, lines: back });
    return { status: "noted", amount_pence, isFirstTry };
  });
}

/** Pence that were captured and have not gone back, nor are about to by another attempt. */
async function leftOfPayment(
  transaction: Knex.Transaction,
  paymentId: string,
  attempt: string,
): Promise<number> {
  const { rows } = await runPrepared<{ pence: number }>(
    transaction,
    `select round(100 * (
       (select coalesce(sum(amount), 0) from capture where payment_id = ? and deleted_at is null)
       - (select coalesce(sum(amount), 0) from refund where payment_id = ? and deleted_at is null
            and metadata ->> 'attempt' is distinct from ?)))::int as pence`,
    [paymentId, paymentId, attempt],
  );
  return rows[0]!.pence;
}

/** Writes down what a refund is for, in place of what its attempt said before. True when it had said nothing. */
export async function keepRefundLines(
  transaction: Knex.Transaction,
  { order_id, attempt, lines }: { order_id: string; attempt: string; lines: readonly RefundedLine[] },
): Promise<boolean> {
  const isFirstTry = !(await forgetRefundLines(transaction, attempt));
  for (const { line_id, quantity, amount_pence } of lines) {
    await runPrepared(
      transaction,
      `insert into refund_line (id, order_id, line_id, attempt, quantity, amount_pence) values (?, ?, ?, ?, ?, ?)`,
      [generateEntityId(undefined, "refline"), order_id, line_id, attempt, quantity, amount_pence],
    );
  }
  return isFirstTry;
}

/** No money moves for it after all: its units can be refunded again. False when there were none. */
async function forgetRefundLines(database: object, attempt: string): Promise<boolean> {
  const sql = "delete from refund_line where attempt = ? returning id";
  return (await runPrepared(database, sql, [attempt])).rows.length > 0;
}

function refuse(code: 400 | 409, message: string): Refusal {
  return { status: "refused", code, message };
}
