import type { CorrectAddressRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { correctAddress } from "../../../../../../workflows/dispatch/correct-address";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<CorrectAddressRequest>,
  response: MedusaResponse,
): Promise<void> {
  const id = request.params.id!;
  const answer = await correctAddress(request.scope, id, request.validatedBody, await readStaff(request));
  if (!answer.corrected) return answerWithRefusal(response, answer.refusal);
  await answerWithOrder(request, response, id);
}
