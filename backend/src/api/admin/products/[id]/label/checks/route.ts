import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { confirmLabel } from "../../../../../../workflows/label/confirm-label";
import {
  type LabelForEditing,
  readLabelForEditing,
} from "../../../../../../workflows/label/read-label-for-editing";
import { readStaff } from "../../../../../read-staff";
import type { LabelCheckBody } from "../../../label-validators";

/** `POST /admin/products/:id/label/checks`: the member of staff who is logged in gives their word, under their name. */
export async function POST(
  req: AuthenticatedMedusaRequest<LabelCheckBody>,
  res: MedusaResponse<LabelForEditing>,
): Promise<void> {
  const productId = req.params.id ?? "";
  const { name: by } = await readStaff(req);
  await confirmLabel(req.scope, productId, { ...req.validatedBody, by });
  res.json(await readLabelForEditing(req.scope, productId));
}
