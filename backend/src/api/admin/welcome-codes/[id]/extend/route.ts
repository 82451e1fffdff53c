import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { changeCode } from "../../../../../workflows/welcome-code/change-code";
import type { ExtendBody } from "../../validators";

export async function POST(
  request: AuthenticatedMedusaRequest<ExtendBody>,
  response: MedusaResponse<{ code: string }>,
): Promise<void> {
  const { reason, last_day } = request.validatedBody;
  const deed = { actor_id: request.auth_context.actor_id, reason };
  const row = await changeCode(request.scope, request.params.id!, { change: "extend", last_day }, deed);
  if (!row)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such code, or it was withdrawn already.");
  response.json({ code: row.code });
}
