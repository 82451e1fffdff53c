import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { TraderResponse } from "@balance/contracts/trader";
import { readTrader } from "../../../workflows/trader/read-trader";

export async function GET(req: MedusaRequest, res: MedusaResponse<TraderResponse>): Promise<void> {
  res.json({ trader: await readTrader(req.scope) });
}
