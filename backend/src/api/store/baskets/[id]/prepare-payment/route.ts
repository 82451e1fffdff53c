import type { PreparePaymentRequest, PreparePaymentResponse } from "@balance/contracts/payment";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mayPrepare } from "../../../../../workflows/payment-limit/may-prepare";
import { preparePayment } from "../../../../../workflows/settlement/prepare-payment";

export async function POST(
  request: MedusaRequest<PreparePaymentRequest>,
  response: MedusaResponse<PreparePaymentResponse>,
): Promise<void> {
  const basketId = request.params.id!;
  const paused = await mayPrepare(request.scope, basketId, request.get(shopperAddressHeader));
  response.json(paused ?? (await preparePayment(request.scope, basketId, request.validatedBody)));
}
