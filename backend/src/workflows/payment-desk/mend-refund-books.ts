import { penceToPounds } from "@balance/money/pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderCreditLinesWorkflow } from "@medusajs/medusa/core-flows";
import { mayBeOnItsWay, type RefundedPayment } from "./engine-refunds";

/**
 * Writes into the order's books what a process that died between refund and bookkeeping left out: that the money went
 * back, and, as the engine does for each refund, a credit line for as much of it as the customer would now seem to owe.
 * The settlement is held by the caller,
 * who says `evenNew` when no refund can be on its way.
 */
export async function mendRefundBooks(
  container: MedusaContainer,
  orderId: string,
  { payment_id, refunds, order_refunded_pence, is_order_cancelled }: RefundedPayment,
  { evenNew }: { evenNew: boolean } = { evenNew: false },
): Promise<void> {
  const old = refunds.filter((refund) => evenNew || !mayBeOnItsWay(refund));
  const missing = old.reduce((sum, { amount_pence }) => sum + amount_pence, 0) - order_refunded_pence;
  if (missing <= 0) return;
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Order ${orderId} lacks ${missing} pence of its refunds in its books; they are added`);
  await container.resolve(Modules.ORDER).addOrderTransactions({
    order_id: orderId,
    amount: -penceToPounds(missing),
    currency_code: "gbp",
    reference: "refund",
    reference_id: payment_id,
  });
  if (is_order_cancelled) return;
  const credit = Math.min(missing, await seemsOwedPence(container, orderId));
  if (credit <= 0) return;
  await createOrderCreditLinesWorkflow(container).run({
    input: {
      id: orderId,
      credit_lines: [{ amount: penceToPounds(credit), reference: "payment", reference_id: payment_id }],
    },
  });
}

async function seemsOwedPence(container: MedusaContainer, orderId: string): Promise<number> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { pence: number }[] }>(
    `select round((s.totals ->> 'pending_difference')::numeric * 100)::int as pence
     from order_summary s join "order" o on o.id = s.order_id and o.version = s.version
     where o.id = ? and s.deleted_at is null`,
    [orderId],
  );
  return rows[0]?.pence ?? 0;
}
