import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { lettingGo } from "../../modules/stripe-payment/letting-go";

/**
 * Lets the authorisation of a payment session go, at Stripe and in the engine's books, unless that was done before. The
 * caller has made sure that no order stands on it. Throws when Stripe can't be asked or has taken the money.
 */
export async function cancelEnginePayment(
  container: MedusaContainer,
  payment_session_id: string,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT);
  const [payment] = await payments.listPayments({ payment_session_id }, { take: 1 });
  if (payment && !payment.canceled_at) await lettingGo(() => payments.cancelPayment(payment.id));
}
