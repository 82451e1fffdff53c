import type { RefusalResponse } from "@balance/contracts/basket";
import type { SignUpRequest, SignUpResponse } from "@balance/contracts/newsletter";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveSignUp } from "../../../../workflows/newsletter/receive-sign-up";
import { answerSignUp } from "../answer-sign-up";

export async function POST(
  request: MedusaRequest<SignUpRequest>,
  response: MedusaResponse<SignUpResponse | RefusalResponse>,
): Promise<void> {
  const sender = request.get(shopperAddressHeader) ?? "";
  const receipt = await receiveSignUp(request.scope, request.validatedBody, sender);
  await answerSignUp(request.scope, response, receipt);
}
