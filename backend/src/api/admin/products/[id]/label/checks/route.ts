import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { confirmLabel } from "../../../../../../workflows/label/confirm-label";
import {
  type LabelForEditing,
  readLabelForEditing,
} from "../../../../../../workflows/label/read-label-for-editing";
import type { LabelCheckBody } from "../../../label-validators";

/** `POST /admin/products/:id/label/checks`: the member of staff who is logged in gives their word, under their name. */
export async function POST(
  req: AuthenticatedMedusaRequest<LabelCheckBody>,
  res: MedusaResponse<LabelForEditing>,
): Promise<void> {
  const productId = req.params.id ?? "";
  const user = await req.scope.resolve(Modules.USER).retrieveUser(req.auth_context.actor_id);
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ").trim();
  await confirmLabel(req.scope, productId, { ...req.validatedBody, by: name || user.email });
  res.json(await readLabelForEditing(req.scope, productId));
}
