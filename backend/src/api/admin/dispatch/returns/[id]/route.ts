import type { DecideReturnRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { decideReturn } from "../../../../../workflows/dispatch/decide-return";
import { readStaff } from "../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<DecideReturnRequest>,
  response: MedusaResponse,
): Promise<void> {
  const staff = await readStaff(request);
  const answer = await decideReturn(request.scope, request.params.id!, request.validatedBody, staff);
  if (!answer.decided) return answerWithRefusal(response, answer.refusal);
  await answerWithOrder(request, response, answer.order_id);
}
