import type { PhoneOrderGoodsResponse } from "@balance/contracts/phone-order";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findGoods } from "../../../../workflows/phone-order/find-goods";
import type { FindGoodsQuery } from "../validators";

export async function GET(req: MedusaRequest, res: MedusaResponse<PhoneOrderGoodsResponse>): Promise<void> {
  const { q } = req.validatedQuery as FindGoodsQuery;
  res.json({ goods: await findGoods(req.scope, q) });
}
