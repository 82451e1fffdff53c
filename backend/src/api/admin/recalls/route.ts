import type { RefusalResponse } from "@balance/contracts/basket";
import type {
  OpenRecallRequest,
  RecallDetailResponse,
  RecallListResponse,
} from "@balance/contracts/recall-desk";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listRecalls } from "../../../workflows/recall/list-recalls";
import { openRecall } from "../../../workflows/recall/open-recall";
import { readStaff } from "../../read-staff";
import { answerWithRecall } from "./answer-with-recall";
import type { ListRecallsQuery } from "./validators";

const pageSize = 20;

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallListResponse>): Promise<void> {
  const { offset } = req.validatedQuery as ListRecallsQuery;
  res.json({ ...(await listRecalls(req.scope, { offset, limit: pageSize })), page_size: pageSize });
}

/** 201, or 200 for a form that was sent before. */
export async function POST(
  req: AuthenticatedMedusaRequest<OpenRecallRequest>,
  res: MedusaResponse<RecallDetailResponse | RefusalResponse>,
): Promise<void> {
  const outcome = await openRecall(req.scope, req.validatedBody, await readStaff(req));
  if (outcome.status === "refused") {
    res
      .status(400)
      .json({ type: "invalid_data", message: outcome.message, fields: { lot_ids: outcome.message } });
    return;
  }
  await answerWithRecall(req, res, outcome.status === "opened" ? 201 : 200, outcome.id);
}
