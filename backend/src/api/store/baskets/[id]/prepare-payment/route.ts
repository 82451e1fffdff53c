import type { PreparePaymentRequest, PreparePaymentResponse } from "@balance/contracts/payment";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { preparePayment } from "../../../../../workflows/settlement/prepare-payment";

export async function POST(
  request: MedusaRequest<PreparePaymentRequest>,
  response: MedusaResponse<PreparePaymentResponse>,
): Promise<void> {
  response.json(await preparePayment(request.scope, request.params.id!, request.validatedBody));
}
