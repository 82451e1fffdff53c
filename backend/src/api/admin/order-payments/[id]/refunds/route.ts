import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { refundAttempt } from "../../../../../modules/stripe-payment/refund-attempt";
import {
  type PaymentOfOrder,
  readPaymentOfOrder,
} from "../../../../../workflows/payment-desk/read-payment-of-order";
import { refundLines } from "../../../../../workflows/payment-desk/refund-lines";
import { errorMessage } from "../../../../../workflows/settlement/error-message";
import { recordStripeRefunds } from "../../../../../workflows/settlement/record-stripe-refunds";
import { type AdminOrderPaymentResponse, readOrderPayment } from "../../read-order-payment";
import type { RefundLinesBody } from "../../validators";

type Refusal = { type: string; message: string };

/** Refunds units of lines, once for each form (`refundOnce` goes before it), and tells how the payment stands then. */
export async function POST(
  request: AuthenticatedMedusaRequest<RefundLinesBody>,
  response: MedusaResponse<AdminOrderPaymentResponse | Refusal>,
): Promise<void> {
  const order_id = request.params.id!;
  // refundOnce let nobody in without a payment and an attempt
  const payment = (await readPaymentOfOrder(request.scope, order_id))!;
  const refund = await refundLines(request.scope, {
    ...request.validatedBody,
    ...{ order_id, payment },
    attempt: refundAttempt()!,
    staff_id: request.auth_context.actor_id,
  });
  if (refund.status === "refused") {
    const type = refund.code === 409 ? "conflict" : "invalid_data";
    response.status(refund.code).json({ type, message: refund.message });
    return;
  }
  await lookAtStripe(request, payment);
  response.json({ payment: await readOrderPayment(request.scope, order_id) });
}

/** So that staff see at once how it stands there; the webhook brings it in any case. */
async function lookAtStripe(
  { scope }: AuthenticatedMedusaRequest,
  { payment_intent_id }: PaymentOfOrder,
): Promise<void> {
  try {
    await recordStripeRefunds(scope, payment_intent_id);
  } catch (error) {
    scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The refunds of ${payment_intent_id} wait for their webhook: ${errorMessage(error)}`);
  }
}
