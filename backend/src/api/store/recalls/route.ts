import type { RecallsResponse } from "@balance/contracts/recall";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readPublicRecalls } from "../../../workflows/recall/read-public-recalls";

export async function GET(req: MedusaRequest, res: MedusaResponse<RecallsResponse>): Promise<void> {
  res.json({ recalls: await readPublicRecalls(req.scope) });
}
