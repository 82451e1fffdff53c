import type { PackReplacementRequest, PackReplacementResponse } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { packReplacement } from "../../../../../../../workflows/recall/pack-replacement";
import { answerWithRefusal } from "../../../../../dispatch/answer-with-order";
import { readStaff } from "../../../../../../read-staff";

/** Packs the replacement that the order was promised. */
export async function POST(
  req: AuthenticatedMedusaRequest<PackReplacementRequest>,
  res: MedusaResponse,
): Promise<void> {
  const { id, person } = req.params as { id: string; person: string };
  const order = { recall_id: id, id: person };
  const packing = await packReplacement(req.scope, order, req.validatedBody.key, await readStaff(req));
  if (!packing.packed) return answerWithRefusal(res, packing.refusal);
  const { id: parcel_id, order_id } = packing.parcel;
  res.json({ parcel_id, order_id } satisfies PackReplacementResponse);
}
