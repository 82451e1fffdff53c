import type { StockLevelsResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { ukDay } from "../../../modules/invoice/uk-day";
import { readStockLevels } from "../../../workflows/lot/read-stock-levels";
import type { ListLevelsQuery } from "../lots/validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<StockLevelsResponse>): Promise<void> {
  const filter = req.validatedQuery as ListLevelsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { offset, limit } = filter;
  const found = await readStockLevels(database, { ...filter, today: ukDay(new Date()) });
  res.json({ ...found, offset, limit });
}
