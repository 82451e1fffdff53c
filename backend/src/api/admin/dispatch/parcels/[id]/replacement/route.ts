import type { ReplaceParcelRequest } from "@balance/contracts/dispatch-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { replaceParcel } from "../../../../../../workflows/dispatch/replace-parcel";
import { readStaff } from "../../../../../read-staff";
import { answerWithOrder, answerWithRefusal } from "../../../answer-with-order";

export async function POST(
  request: AuthenticatedMedusaRequest<ReplaceParcelRequest>,
  response: MedusaResponse,
): Promise<void> {
  const { key } = request.validatedBody;
  const packing = await replaceParcel(request.scope, request.params.id!, key, await readStaff(request));
  if (!packing.packed) return answerWithRefusal(response, packing.refusal);
  await answerWithOrder(request, response, packing.parcel.order_id);
}
