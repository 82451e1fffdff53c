import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

/** The engine's payment and Stripe's, which are one. */
export interface PaymentOfOrder {
  payment_id: string;
  payment_intent_id: string | null;
}

/** The payment that an order was settled with; null for an order that did not come through the checkout. */
export async function readPaymentOfOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<PaymentOfOrder | null> {
  const { rows } = await runPrepared<PaymentOfOrder>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select p.id as payment_id, s.payment_intent_id from settlement s
     join payment p on p.payment_session_id = s.payment_session_id and p.deleted_at is null
     where s.order_id = ? and s.deleted_at is null`,
    [orderId],
  );
  return rows[0] ?? null;
}
