import type { RecallDetailResponse, RecallRecords } from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { writeRecords } from "../../../../../workflows/recall/write-notice";
import { readStaff } from "../../../../read-staff";
import { answerWithRecall } from "../../answer-with-recall";

export async function POST(
  req: AuthenticatedMedusaRequest<RecallRecords>,
  res: MedusaResponse<RecallDetailResponse>,
): Promise<void> {
  const staff = await readStaff(req);
  await writeRecords(req.scope, req.params.id!, req.validatedBody, staff.name);
  await answerWithRecall(req, res);
}
