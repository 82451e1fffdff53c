import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { importPeople, type ImportReport } from "../../../../workflows/newsletter/import-people";
import type { ImportBody } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ImportBody>,
  res: MedusaResponse<ImportReport>,
): Promise<void> {
  const outcome = await importPeople(req.scope, req.validatedBody, req.auth_context.actor_id);
  if (!outcome.ok) throw new MedusaError(MedusaError.Types.INVALID_DATA, outcome.message);
  res.json(outcome.report);
}
