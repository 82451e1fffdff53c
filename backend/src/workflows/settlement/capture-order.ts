import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows";
import type { SettlementRow } from "../../modules/settlement/service";
import { openStripe } from "./open-stripe";

/**
 * Takes the money of a verified order, once: Stripe captures a PaymentIntent a single time, and the provider reads "it is
 * captured already" as done. Safe to repeat after a crash at any point.
 * `cancelled`: staff cancelled the order before its money was taken. Throws when Stripe can't be asked or refuses.
 */
export async function captureOrder(
  container: MedusaContainer,
  row: SettlementRow,
): Promise<"captured" | "cancelled"> {
  if (row.amount_pence === 0) return "captured";
  const payments = container.resolve(Modules.PAYMENT);
  const [payment] = await payments.listPayments(
    { payment_session_id: row.payment_session_id! },
    { relations: ["captures"], take: 1 },
  );
  if (!payment)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Order ${row.order_id} has no payment to capture`,
    );
  if (payment.canceled_at) return "cancelled";
  if (!payment.captured_at && (await isOrderCancelled(container, row.order_id))) {
    // the engine could not reach Stripe when staff cancelled, or died before; money that was taken all the same goes on
    const intent = await openStripe().paymentIntents.retrieve(row.payment_intent_id!);
    if (intent.status !== "succeeded") {
      await payments.cancelPayment(payment.id);
      return "cancelled";
    }
  }
  if (!payment.captured_at) {
    // the engine notes a capture before it asks Stripe; one that a crash left over would count as taken
    const leftOver = payment.captures?.map((capture) => capture.id) ?? [];
    if (leftOver.length > 0) await payments.deleteCaptures(leftOver);
  }
  // for a captured payment this only writes what may be missing of the order's bookkeeping
  await capturePaymentWorkflow(container).run({ input: { payment_id: payment.id } });
  return "captured";
}

async function isOrderCancelled(container: MedusaContainer, orderId: string | null): Promise<boolean> {
  const order = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("order")
    .where({ id: orderId, status: "canceled" })
    .first<{ id: string } | undefined>("id");
  return order !== undefined;
}
