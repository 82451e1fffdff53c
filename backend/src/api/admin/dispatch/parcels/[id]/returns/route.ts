import type { ReceiveReturnRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { receiveReturn } from "../../../../../../workflows/dispatch/receive-return";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<ReceiveReturnRequest>,
  response: MedusaResponse,
): Promise<void> {
  const staff = await readStaff(request);
  const answer = await receiveReturn(request.scope, request.params.id!, request.validatedBody, staff);
  if (!answer.received) return answerWithRefusal(response, answer.refusal);
  await answerWithOrder(request, response, answer.order_id);
}
