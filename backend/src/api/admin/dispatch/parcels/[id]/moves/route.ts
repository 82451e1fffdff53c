import type { MoveParcelRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { moveParcel } from "../../../../../../workflows/dispatch/move-parcel";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<MoveParcelRequest>,
  response: MedusaResponse,
): Promise<void> {
  const asked = request.validatedBody;
  const moved = await moveParcel(request.scope, {
    parcel_id: request.params.id!,
    to: asked.to,
    actor: await readStaff(request),
    ...("reason" in asked ? { detail: asked.reason } : {}),
    ...("carrier" in asked
      ? { sending: { carrier: asked.carrier, tracking_number: asked.tracking_number } }
      : {}),
  });
  if (!moved.moved) return answerWithRefusal(response, moved.refusal);
  await answerWithOrder(request, response, moved.parcel.order_id);
}
