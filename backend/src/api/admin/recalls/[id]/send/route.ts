import type { RefusalResponse } from "@balance/contracts/basket";
import type { RecallDetailResponse } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sendNotice } from "../../../../../workflows/recall/send-notice";
import { readStaff } from "../../../../read-staff";
import { answerWithRecall } from "../../answer-with-recall";

/** Sent twice, it tells nobody twice. 400 with `fields` names what the notice lacks. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<RecallDetailResponse | RefusalResponse>,
): Promise<void> {
  const staff = await readStaff(req);
  const outcome = await sendNotice(req.scope, req.params.id!, staff.name);
  if (outcome.status === "refused") {
    const { message, missing = [] } = outcome;
    const fields = Object.fromEntries(missing.map((field) => [field, "Not written yet."]));
    res.status(400).json({ type: "invalid_data", message, ...(missing.length > 0 && { fields }) });
    return;
  }
  await answerWithRecall(req, res);
}
