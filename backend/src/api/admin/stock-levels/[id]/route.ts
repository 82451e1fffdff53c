import type { LowStockRequest } from "@balance/contracts/lot-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { setLowStock } from "../../../../workflows/lot/set-low-stock";
import type { LowStockBody } from "../../lots/validators";

export async function POST(
  req: MedusaRequest<LowStockBody>,
  res: MedusaResponse<LowStockRequest>,
): Promise<void> {
  const { low_stock_at } = req.validatedBody;
  if (!(await setLowStock(req.scope, req.params.id!, low_stock_at)))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such item. Reload the page.");
  res.json({ low_stock_at });
}
