import type { RefusalResponse } from "@balance/contracts/basket";
import type { RecallDetailResponse } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { closeRecall } from "../../../../../workflows/recall/close-recall";
import { readStaff } from "../../../../read-staff";
import { answerWithRecall } from "../../answer-with-recall";

const refusals = {
  no_root_cause: "Write down the root cause first, under Report.",
  not_told: "People have these goods, and nobody has told them. Send the notice first.",
};

export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<RecallDetailResponse | RefusalResponse>,
): Promise<void> {
  const staff = await readStaff(req);
  const outcome = await closeRecall(req.scope, req.params.id!, staff.name);
  if (outcome === "no_root_cause" || outcome === "not_told") {
    res.status(400).json({ type: "invalid_data", message: refusals[outcome] });
    return;
  }
  await answerWithRecall(req, res);
}
