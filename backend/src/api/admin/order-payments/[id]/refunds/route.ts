import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { SETTLEMENT_MODULE } from "../../../../../modules/settlement";
import type SettlementModuleService from "../../../../../modules/settlement/service";
import { refundAttempt } from "../../../../../modules/stripe-payment/refund-attempt";
import { readPaymentOfOrder } from "../../../../../workflows/payment-desk/read-payment-of-order";
import { refundLines } from "../../../../../workflows/payment-desk/refund-lines";
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
  const { lines, shown_pence } = request.validatedBody;
  const refund = await refundLines(request.scope, {
    order_id,
    payment_id: (await readPaymentOfOrder(request.scope, order_id))!,
    attempt: refundAttempt()!,
    lines,
    shown_pence,
    staff_id: request.auth_context.actor_id,
  });
  if (refund.status === "refused") {
    const type = refund.code === 409 ? "conflict" : "invalid_data";
    response.status(refund.code).json({ type, message: refund.message });
    return;
  }
  await lookAtStripe(request, order_id);
  response.json({ payment: await readOrderPayment(request.scope, order_id) });
}

/** So that staff see at once how it stands there; the webhook brings it in any case. */
async function lookAtStripe({ scope }: AuthenticatedMedusaRequest, order_id: string): Promise<void> {
  try {
    const settlement = await scope
      .resolve<SettlementModuleService>(SETTLEMENT_MODULE)
      .findSettlement({ order_id });
    await recordStripeRefunds(scope, settlement?.payment_intent_id ?? null);
  } catch (error) {
    scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The refunds of order ${order_id} wait for their webhook: ${String(error)}`);
  }
}
