import type { BasketDayResponse } from "@balance/contracts/basket-day";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readBasketDay } from "../../../../../workflows/label/read-basket-day";

/** `GET /store/baskets/:id/day`: what the foods in it bring a day, and their allergens. */
export async function GET(req: MedusaRequest, res: MedusaResponse<BasketDayResponse>): Promise<void> {
  res.json({ day: await readBasketDay(req.scope, req.params.id!) });
}
