import type { RefusalResponse } from "@balance/contracts/basket";
import type { ChangeResponse } from "@balance/contracts/lot-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerLotQuestion } from "../../../../../workflows/lot/answer-question";
import { readStaff } from "../../../../read-staff";
import { answerChange } from "../../../lots/answer-change";
import type { AnswerBody } from "../../../lots/validators";

export async function POST(
  req: AuthenticatedMedusaRequest<AnswerBody>,
  res: MedusaResponse<ChangeResponse | RefusalResponse>,
): Promise<void> {
  const outcome = await answerLotQuestion(req.scope, req.params.id!, req.validatedBody, await readStaff(req));
  await answerChange(req, res, outcome, req.validatedBody.lots[0]?.lot_id);
}
