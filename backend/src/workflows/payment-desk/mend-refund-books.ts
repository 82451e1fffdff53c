import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows";
import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { runPrepared } from "../../run-prepared";
import { type EngineRefund, mayBeOnItsWay, type RefundedPayment } from "./engine-refunds";
import { isOrderBeingChanged } from "./is-order-being-changed";

/**
 * Writes into the order's books what a process that died between refund and bookkeeping left out, or the engine refused
 * to write while somebody edited the order: each refund's own amount, under its own id, since the engine books the amount
 * of the next refund for every one that lacks it; and a credit line for what the customer would now seem to owe. Waits
 * while the order is being edited. The settlement is held by the caller, who says `evenNew` when no refund can be on its way.
 */
export async function mendRefundBooks(
  container: MedusaContainer,
  orderId: string,
  { payment_id, refunds, is_order_cancelled }: RefundedPayment,
  { evenNew }: { evenNew: boolean } = { evenNew: false },
): Promise<void> {
  if (refunds.length === 0 || (await isOrderBeingChanged(container, payment_id))) return;
  const old = refunds.filter((refund) => evenNew || !mayBeOnItsWay(refund));
  const corrections = await readCorrections(container, orderId, refunds, old);
  if (corrections.length > 0) {
    const pence = corrections.reduce((sum, { amount_pence }) => sum + amount_pence, 0);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order ${orderId} lacks ${pence} pence of its refunds in its books; they are added`);
    await container.resolve(Modules.ORDER).addOrderTransactions(
      corrections.map(({ id, amount_pence }) => ({
        order_id: orderId,
        amount: -penceToPounds(amount_pence),
        currency_code: "gbp",
        reference: "refund",
        reference_id: id,
      })),
    );
  }
  // of one that is on its way the engine writes the credit line itself
  if (is_order_cancelled || old.length < refunds.length) return;
  const wasCutOff = await dropLeftChange(container, orderId);
  const credit = await seemsOwedPence(container, orderId, refunds, corrections.length > 0 || wasCutOff);
  if (credit <= 0) return;
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: orderId,
      credit_lines: [{ amount: penceToPounds(credit), reference: "payment", reference_id: payment_id }],
    },
  });
}

/** What each refund's entries in the order's books lack, or have too much, in pence. */
async function readCorrections(
  container: MedusaContainer,
  orderId: string,
  all: readonly EngineRefund[],
  old: readonly EngineRefund[],
): Promise<{ id: string; amount_pence: number }[]> {
  const { rows } = await runPrepared<{ reference_id: string | null; pence: number }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select reference_id, round(-100 * sum(amount))::int as pence from order_transaction
     where order_id = ? and reference = 'refund' and deleted_at is null group by reference_id`,
    [orderId],
  );
  const booked = new Map(rows.map(({ reference_id, pence }) => [reference_id, pence]));
  // entries of before they had their refund's id
  let unnamed = rows
    .filter(({ reference_id }) => !all.some(({ id }) => id === reference_id))
    .reduce((sum, { pence }) => sum + pence, 0);
  return old.flatMap(({ id, amount_pence }) => {
    const lacking = amount_pence - (booked.get(id) ?? 0);
    const covered = Math.max(0, Math.min(lacking, unnamed));
    unnamed -= covered;
    return lacking === covered ? [] : [{ id, amount_pence: lacking - covered }];
  });
}

/** A credit line that a dead process had begun: it is written anew, and would keep the order from ever being changed again. */
async function dropLeftChange(container: MedusaContainer, orderId: string): Promise<boolean> {
  const { rows } = await runPrepared<{ id: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select id from order_change where order_id = ? and change_type = 'credit_line' and status = 'pending'
       and deleted_at is null and created_at < now() - ? * interval '1 second'`,
    [orderId, refundEndedAfterSeconds],
  );
  if (rows.length > 0) await container.resolve(Modules.ORDER).deleteOrderChanges(rows.map(({ id }) => id));
  return rows.length > 0;
}

/**
 * How much of what the customer seems to owe was refunded without its credit line. Of an order that was edited only when
 * something of a refund `wasMissing`: it may be owed for what was added.
 */
async function seemsOwedPence(
  container: MedusaContainer,
  orderId: string,
  refunds: readonly EngineRefund[],
  wasMissing: boolean,
): Promise<number> {
  const { rows } = await runPrepared<{ owed: number; credited: number; is_edited: boolean }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select round((s.totals ->> 'pending_difference')::numeric * 100)::int as owed,
       (select coalesce(round(sum(amount) * 100), 0)::int from order_credit_line
          where order_id = o.id and deleted_at is null) as credited,
       exists (select 1 from order_change where order_id = o.id and status = 'confirmed'
         and change_type is distinct from 'credit_line' and deleted_at is null) as is_edited
     from order_summary s join "order" o on o.id = s.order_id and o.version = s.version
     where o.id = ? and s.deleted_at is null order by s.updated_at desc, s.id desc limit 1`,
    [orderId],
  );
  const [books] = rows;
  if (!books || (books.is_edited && !wasMissing)) return 0;
  const refunded = refunds.reduce((sum, { amount_pence }) => sum + amount_pence, 0);
  return Math.min(books.owed, refunded - books.credited);
}
