import type { RecallDetailResponse } from "@balance/contracts/recall-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readRecall } from "../../../workflows/recall/read-recall";

/** Answers with the recall of the request's path. Throws NOT_FOUND when there is none. */
export async function answerWithRecall(
  request: MedusaRequest<unknown>,
  response: MedusaResponse<RecallDetailResponse>,
  status = 200,
  id = request.params.id!,
): Promise<void> {
  const recall = await readRecall(request.scope, id);
  if (!recall) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such recall.");
  response.status(status).json({ recall });
}
