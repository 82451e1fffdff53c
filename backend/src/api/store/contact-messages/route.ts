import type { RefusalResponse } from "@balance/contracts/basket";
import type { ContactMessageRequest, ContactMessageResponse } from "@balance/contracts/contact";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveMessage } from "../../../workflows/contact/receive-message";

export async function POST(
  request: MedusaRequest<ContactMessageRequest>,
  response: MedusaResponse<ContactMessageResponse | RefusalResponse>,
): Promise<void> {
  const senderAddress = request.get(shopperAddressHeader) ?? "";
  const outcome = await receiveMessage(request.scope, request.validatedBody, senderAddress);
  if (outcome.kept) {
    response.status(201).json({ received: true });
    return;
  }
  const message =
    "Several messages have come from your network within the last hour. Please send this one later, or call us.";
  response.status(429).json({ type: "too_many_requests", message });
}
