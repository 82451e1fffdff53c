import type { ConfirmationResponse, ConfirmationState } from "@balance/contracts/newsletter";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import {
  confirmSubscription,
  readConfirmation,
} from "../../../../../workflows/newsletter/confirm-subscription";
import type { OriginBody } from "../../validators";

/** What the link stands for; changes nothing. */
export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<ConfirmationState>,
): Promise<void> {
  response.json(await readConfirmation(request.scope, request.params.token!));
}

/** The person's own press of the button. */
export async function POST(
  request: MedusaRequest<OriginBody>,
  response: MedusaResponse<ConfirmationResponse>,
): Promise<void> {
  const origin = {
    ip: request.get(shopperAddressHeader) ?? "",
    user_agent: request.validatedBody.user_agent,
  };
  response.json(await confirmSubscription(request.scope, request.params.token!, origin));
}
