import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";
import { isRefundBooked } from "./is-refund-booked";

/**
 * Whether an attempt at a refund that was tried before stands: what a crash cut short is ended, at Stripe and in the books,
 * and what Stripe made though its answer got lost is booked. False when there is nothing of it, or Stripe refused what
 * there was; then it may be made afresh. Throws when Stripe can't be asked.
 */
export async function resumeRefund(
  container: MedusaContainer,
  paymentId: string,
  attempt: string,
): Promise<boolean> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { payment_intent_id: string | null }[];
  }>(
    `select s.payment_intent_id from payment p
     join settlement s on s.payment_session_id = p.payment_session_id and s.deleted_at is null where p.id = ?`,
    [paymentId],
  );
  await recordStripeRefunds(container, rows[0]?.payment_intent_id ?? null);
  return await isRefundBooked(container, paymentId, attempt);
}
