import type { RefusalResponse } from "@balance/contracts/basket";
import type { SendCodeAgainRequest, SendCodeAgainResponse } from "@balance/contracts/welcome-code";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { askForCodeAgain } from "../../../../workflows/welcome-code/ask-for-code-again";

/** 202 for every address: it says that we look, and not what we find. */
export async function POST(
  request: MedusaRequest<SendCodeAgainRequest>,
  response: MedusaResponse<SendCodeAgainResponse | RefusalResponse>,
): Promise<void> {
  const senderAddress = request.get(shopperAddressHeader) ?? "";
  if (await askForCodeAgain(request.scope, request.validatedBody.email, senderAddress)) {
    response.status(202).json({ accepted: true });
    return;
  }
  const message = "Your network has asked for several codes within the last hour. Please try again later.";
  response.status(429).json({ type: "too_many_requests", message });
}
