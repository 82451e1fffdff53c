import type { AddNoteRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { logDispatch } from "../../../../../../workflows/dispatch/log-dispatch";
import { readDispatchOrder } from "../../../../../../workflows/dispatch/read-dispatch-order";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<AddNoteRequest>,
  response: MedusaResponse,
): Promise<void> {
  const { id: order_id } = await readDispatchOrder(request.scope, request.params.id!);
  await logDispatch(request.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), {
    parcel: { id: null, order_id },
    kind: "note",
    detail: request.validatedBody.note,
    actor: await readStaff(request),
  });
  await answerWithOrder(request, response, order_id);
}
