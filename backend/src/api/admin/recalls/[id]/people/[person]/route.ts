import type { RecordAnswerRequest } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { recordAnswer } from "../../../../../../workflows/recall/answer-recall";
import { readStaff } from "../../../../../read-staff";

export async function POST(
  req: AuthenticatedMedusaRequest<RecordAnswerRequest>,
  res: MedusaResponse<{ recorded: true }>,
): Promise<void> {
  const staff = await readStaff(req);
  const { id, person } = req.params as { id: string; person: string };
  if (!(await recordAnswer(req.scope, { recall_id: id, id: person }, req.validatedBody, staff.name)))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such order in this recall.");
  res.json({ recorded: true });
}
