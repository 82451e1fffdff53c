import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { undoPosting } from "../../../../../workflows/lot/undo-posting";
import { readStaff } from "../../../../read-staff";
import { answerChange } from "../../../lots/answer-change";
import type { ChangeBody } from "../../../lots/validators";

export async function POST(
  req: AuthenticatedMedusaRequest<ChangeBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const asked = { ...req.validatedBody, actor: await readStaff(req) };
  await answerChange(req, res, await undoPosting(req.scope, req.params.id!, asked));
}
