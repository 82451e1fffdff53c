import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  type LabelForEditing,
  readLabelForEditing,
} from "../../../../../workflows/label/read-label-for-editing";
import { readGateSubject } from "../../../../../workflows/label/read-gate-subjects";
import { savePicturesWorkflow } from "../../../../../workflows/label/save-pictures";
import type { SavePicturesBody } from "../../label-validators";

/** `POST /admin/products/:id/pictures`: all pictures with their alt texts; refused when one of a published product has none, or claims something. */
export async function POST(
  req: AuthenticatedMedusaRequest<SavePicturesBody>,
  res: MedusaResponse<LabelForEditing>,
): Promise<void> {
  const productId = req.params.id ?? "";
  await readGateSubject(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), productId);
  await savePicturesWorkflow(req.scope).run({
    input: { product_id: productId, ...req.validatedBody },
  });
  res.json(await readLabelForEditing(req.scope, productId));
}
