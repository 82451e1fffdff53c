import type { RefusalResponse } from "@balance/contracts/basket";
import type { SignUpResponse } from "@balance/contracts/newsletter";
import { shopperAddressHeader } from "@balance/contracts/storefront-headers";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendConfirmationAgain } from "../../../../../../workflows/newsletter/send-confirmation-again";
import { answerSignUp } from "../../../answer-sign-up";
import type { OriginBody } from "../../../validators";

/** A new mail for one whose link is too old. */
export async function POST(
  request: MedusaRequest<OriginBody>,
  response: MedusaResponse<SignUpResponse | RefusalResponse>,
): Promise<void> {
  const receipt = await sendConfirmationAgain(request.scope, request.params.token!, {
    ip: request.get(shopperAddressHeader) ?? "",
    user_agent: request.validatedBody.user_agent,
  });
  await answerSignUp(request.scope, response, receipt);
}
