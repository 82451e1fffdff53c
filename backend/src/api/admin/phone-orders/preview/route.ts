import type { PreviewPhoneOrderRequest, PreviewPhoneOrderResponse } from "@balance/contracts/phone-order";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewPhoneOrder } from "../../../../workflows/phone-order/preview-phone-order";

export async function POST(
  req: MedusaRequest<PreviewPhoneOrderRequest>,
  res: MedusaResponse<PreviewPhoneOrderResponse>,
): Promise<void> {
  res.json(await previewPhoneOrder(req.scope, req.validatedBody));
}
