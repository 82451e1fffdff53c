import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { unsubscribe } from "../../../../../../workflows/newsletter/unsubscribe";
import type { UnsubscribeBody } from "../../../validators";

/** Somebody has asked by phone or letter: it holds at once, with the name of whoever wrote it down. */
export async function POST(
  req: AuthenticatedMedusaRequest<UnsubscribeBody>,
  res: MedusaResponse<{ done: true }>,
): Promise<void> {
  const doing = {
    actor: req.auth_context.actor_id,
    source: "staff",
    evidence_ref: req.validatedBody.note,
  };
  if (!(await unsubscribe(req.scope, req.params.id!, doing))) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such subscriber.");
  }
  res.json({ done: true });
}
