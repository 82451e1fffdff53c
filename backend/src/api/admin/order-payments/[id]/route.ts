import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { type AdminOrderPaymentResponse, readOrderPayment } from "../read-order-payment";

export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<AdminOrderPaymentResponse>,
): Promise<void> {
  response.json({ payment: await readOrderPayment(request.scope, request.params.id!) });
}
