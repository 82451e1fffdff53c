import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { changeCode } from "../../../../../workflows/welcome-code/change-code";
import type { DeedBody } from "../../validators";

export async function POST(
  request: AuthenticatedMedusaRequest<DeedBody>,
  response: MedusaResponse<{ code: string }>,
): Promise<void> {
  const { reason } = request.validatedBody;
  const deed = { actor_id: request.auth_context.actor_id, reason };
  const row = await changeCode(request.scope, request.params.id!, { change: "revoke" }, deed);
  if (!row)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such code, or it was withdrawn already.");
  response.json({ code: row.code });
}
