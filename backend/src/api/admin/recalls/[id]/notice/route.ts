import type { RefusalResponse } from "@balance/contracts/basket";
import type { RecallDetailResponse, WriteNoticeRequest } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { writeNotice } from "../../../../../workflows/recall/write-notice";
import { readStaff } from "../../../../read-staff";
import { answerWithRecall } from "../../answer-with-recall";

/** 409 once people have been told: then what they were told stands. */
export async function POST(
  req: AuthenticatedMedusaRequest<WriteNoticeRequest>,
  res: MedusaResponse<RecallDetailResponse | RefusalResponse>,
): Promise<void> {
  const staff = await readStaff(req);
  if (!(await writeNotice(req.scope, req.params.id!, req.validatedBody, staff.name))) {
    const message =
      "People have been told already. What they were told stands; open another recall to tell more.";
    res.status(409).json({ type: "conflict", message });
    return;
  }
  await answerWithRecall(req, res);
}
