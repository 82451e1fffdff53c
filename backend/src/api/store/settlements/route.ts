import type { SettlePaymentRequest, SettlePaymentResponse } from "@balance/contracts/payment";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { settlePayment } from "../../../workflows/settlement/settle-payment";

export async function POST(
  request: MedusaRequest<SettlePaymentRequest>,
  response: MedusaResponse<SettlePaymentResponse>,
): Promise<void> {
  response.json(await settlePayment(request.scope, request.validatedBody.payment_intent_id));
}
