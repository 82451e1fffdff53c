import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";

/**
 * Whether an attempt at a refund, cut short by a crash, was begun: it is ended then, at Stripe and in the books, and stands.
 * False when there is nothing of it, or Stripe refused what there was; then it may be made afresh. Throws when Stripe
 * can't be asked.
 */
export async function resumeRefund(
  container: MedusaContainer,
  paymentId: string,
  attempt: string,
): Promise<boolean> {
  const begun = async () => {
    const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
      rows: { payment_intent_id: string | null }[];
    }>(
      `select s.payment_intent_id from refund r join payment p on p.id = r.payment_id
       left join settlement s on s.payment_session_id = p.payment_session_id and s.deleted_at is null
       where r.payment_id = ? and r.metadata ->> 'attempt' = ? and r.deleted_at is null`,
      [paymentId, attempt],
    );
    return rows[0];
  };
  const found = await begun();
  if (!found) return false;
  await recordStripeRefunds(container, found.payment_intent_id);
  return (await begun()) !== undefined;
}
