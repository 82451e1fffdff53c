import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { RefundedLine } from "../../modules/invoice/credit-lines";
import { runPrepared } from "../../run-prepared";

/** Whoever says what a refund of an order is for holds this until it is written: of two who want the last unit, one gets it. */
export async function lockRefundLines(transaction: Knex.Transaction, orderId: string): Promise<void> {
  await runPrepared(
    transaction,
    "select 1 from settlement where order_id = ? and deleted_at is null for update",
    [orderId],
  );
}

/** Writes down what a refund is for, before any money moves; in place of what an earlier try of it said, which came to nothing. */
export async function keepRefundLines(
  transaction: Knex.Transaction,
  { order_id, attempt, lines }: { order_id: string; attempt: string; lines: readonly RefundedLine[] },
): Promise<void> {
  await forgetRefundLines(transaction, attempt);
  for (const { line_id, quantity, amount_pence } of lines) {
    await runPrepared(
      transaction,
      `insert into refund_line (id, order_id, line_id, attempt, quantity, amount_pence) values (?, ?, ?, ?, ?, ?)`,
      [generateEntityId(undefined, "refline"), order_id, line_id, attempt, quantity, amount_pence],
    );
  }
}

/** No money moves for it after all: its units can be refunded again. */
export async function forgetRefundLines(database: object, attempt: string): Promise<void> {
  await runPrepared(database, "delete from refund_line where attempt = ?", [attempt]);
}
