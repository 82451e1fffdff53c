import type { StockTasksResponse } from "@balance/contracts/lot-desk";
import type { RefusalResponse } from "@balance/contracts/basket";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readStockTasks } from "../../../../../workflows/lot/read-stock-tasks";
import { readStaff } from "../../../../read-staff";

/** A person has seen the task; pressed twice, the first one stands. Answers with the tasks as they are then. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StockTasksResponse | RefusalResponse>,
): Promise<void> {
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const task = database("stock_task").where({ id: req.params.id! });
  if (!(await task.clone().first<object | undefined>("id"))) {
    res.status(404).json({ type: "not_found", message: "There is no such task." });
    return;
  }
  const { name } = await readStaff(req);
  const now = database.fn.now();
  await task
    .clone()
    .where({ state: "open" })
    .update({ state: "noted", noted_by: name, noted_at: now, updated_at: now });
  res.json({ tasks: await readStockTasks(database) });
}
