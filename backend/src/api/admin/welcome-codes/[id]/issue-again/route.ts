import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { issueCodeAgain } from "../../../../../workflows/welcome-code/issue-code-again";
import type { DeedBody } from "../../validators";

export async function POST(
  request: AuthenticatedMedusaRequest<DeedBody>,
  response: MedusaResponse<{ code: string }>,
): Promise<void> {
  const deed = { actor_id: request.auth_context.actor_id, reason: request.validatedBody.reason };
  const row = await issueCodeAgain(request.scope, request.params.id!, deed);
  if (!row)
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "There is no such code, or the address that it belonged to was erased.",
    );
  response.json({ code: row.code });
}
