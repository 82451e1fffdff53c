import type { StartRemediesRequest, StartRemediesResponse } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { startRemedies } from "../../../../../workflows/recall/start-remedies";
import { readStaff } from "../../../../read-staff";

/** Owes them at once; a job makes the refunds, and each order says what came of it. */
export async function POST(
  req: AuthenticatedMedusaRequest<StartRemediesRequest>,
  res: MedusaResponse<StartRemediesResponse>,
): Promise<void> {
  const staff = await readStaff(req);
  res.json({ started: await startRemedies(req.scope, req.params.id!, req.validatedBody, staff.name) });
}
