import type { RecallDetailResponse } from "@balance/contracts/recall-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerWithRecall } from "../answer-with-recall";

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallDetailResponse>): Promise<void> {
  await answerWithRecall(req, res);
}
