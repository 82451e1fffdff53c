import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Trader, TraderResponse } from "@balance/contracts/trader";
import { readTraderForEditing } from "../../../workflows/trader/read-trader-for-editing";
import { writeTrader } from "../../../workflows/trader/write-trader";

export async function GET(req: MedusaRequest, res: MedusaResponse<TraderResponse>): Promise<void> {
  res.json({ trader: await readTraderForEditing(req.scope) });
}

export async function POST(req: MedusaRequest<Trader>, res: MedusaResponse<TraderResponse>): Promise<void> {
  await writeTrader(req.scope, req.validatedBody);
  res.json({ trader: req.validatedBody });
}
