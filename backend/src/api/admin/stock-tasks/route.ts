import type { StockTasksResponse } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readStockTasks } from "../../../workflows/lot/read-stock-tasks";

export async function GET(req: MedusaRequest, res: MedusaResponse<StockTasksResponse>): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json({ tasks: await readStockTasks(database) });
}
