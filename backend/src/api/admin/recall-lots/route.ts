import type { RecallLotChoicesResponse } from "@balance/contracts/recall-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findLotsToRecall } from "../../../workflows/recall/find-lots-to-recall";
import type { RecallLotsQuery } from "../recalls/validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallLotChoicesResponse>): Promise<void> {
  const { q } = req.validatedQuery as RecallLotsQuery;
  res.json({ lots: await findLotsToRecall(req.scope, q) });
}
