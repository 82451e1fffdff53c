import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import {
  type LabelForEditing,
  readLabelForEditing,
  readVariantMetadata,
} from "../../../../../workflows/label/read-label-for-editing";
import { readGateSubject } from "../../../../../workflows/label/read-gate-subjects";
import { saveLabelWorkflow } from "../../../../../workflows/label/save-label";
import type { SaveLabelBody } from "../../label-validators";

/** `GET /admin/products/:id/label` */
export async function GET(req: MedusaRequest, res: MedusaResponse<LabelForEditing>): Promise<void> {
  res.json(await readLabelForEditing(req.scope, req.params.id ?? ""));
}

/** `POST /admin/products/:id/label`: label and packs, saved together; refused when a published product would lack something. */
export async function POST(
  req: AuthenticatedMedusaRequest<SaveLabelBody>,
  res: MedusaResponse<LabelForEditing>,
): Promise<void> {
  const productId = req.params.id ?? "";
  await readGateSubject(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), productId);
  const { label, version, packs } = req.validatedBody;
  const variants = await readVariantMetadata(req.scope, productId);
  await saveLabelWorkflow(req.scope).run({
    input: {
      product_id: productId,
      entry: label,
      version,
      packs: packs.map(({ variant_id, pack }) => {
        const variant = variants.find(({ id }) => id === variant_id);
        if (!variant)
          throw new MedusaError(MedusaError.Types.INVALID_DATA, `The product has no variant ${variant_id}.`);
        return { variant_id, metadata: variant.metadata ?? {}, pack };
      }),
    },
  });
  res.json(await readLabelForEditing(req.scope, productId));
}
