import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { recordStripeRefunds } from "../settlement/record-stripe-refunds";
import type { PaymentOfOrder } from "./read-payment-of-order";
import { hasUnsureLines } from "./read-taken-lines";

/**
 * Asks Stripe what became of other refunds of an order's lines whose answer got lost, if there are such: until then nobody
 * knows which units are left. Throws when Stripe can't be asked.
 */
export async function lookUpUnsureRefunds(
  container: MedusaContainer,
  { order_id, payment, attempt }: { order_id: string; payment: PaymentOfOrder; attempt: string },
): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (await hasUnsureLines(database, order_id, attempt))
    await recordStripeRefunds(container, payment.payment_intent_id);
}
