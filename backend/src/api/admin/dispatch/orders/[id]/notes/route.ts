import type { AddNoteRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { logDispatch } from "../../../../../../workflows/dispatch/log-dispatch";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<AddNoteRequest>,
  response: MedusaResponse,
): Promise<void> {
  const order_id = request.params.id!;
  const database = request.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (!(await database("order").where({ id: order_id }).whereNull("deleted_at").first("id")))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order.");
  await logDispatch(database, {
    parcel: { id: null, order_id },
    kind: "note",
    detail: request.validatedBody.note,
    actor: await readStaff(request),
  });
  await answerWithOrder(request, response, order_id);
}
