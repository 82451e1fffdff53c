import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { suppressAddress } from "../../../../workflows/newsletter/unsubscribe";
import type { SuppressBody } from "../validators";

/** "Never write to me again", from somebody who may not be on the list. Only a coded form of the address is kept. */
export async function POST(
  req: AuthenticatedMedusaRequest<SuppressBody>,
  res: MedusaResponse<{ done: true }>,
): Promise<void> {
  const { email, note } = req.validatedBody;
  const doing = { actor: req.auth_context.actor_id, source: "staff", evidence_ref: note };
  await suppressAddress(req.scope, email, "unsubscribed", doing);
  res.json({ done: true });
}
