import type { PackParcelRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packParcel } from "../../../../../../workflows/dispatch/pack-parcel";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<PackParcelRequest>,
  response: MedusaResponse,
): Promise<void> {
  const order_id = request.params.id!;
  const packer = await readStaff(request);
  const packing = await packParcel(request.scope, { ...request.validatedBody, order_id, packer });
  if (!packing.packed) return answerWithRefusal(response, packing.refusal);
  await answerWithOrder(request, response, order_id);
}
