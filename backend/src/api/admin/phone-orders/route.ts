import type { RefusalResponse } from "@balance/contracts/basket";
import type {
  MakePhoneOrderRequest,
  PhoneOrderResponse,
  PhoneOrdersResponse,
} from "@balance/contracts/phone-order";
import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { makePhoneOrder } from "../../../workflows/phone-order/make-phone-order";
import { readPhoneOrder, readPhoneOrders } from "../../../workflows/phone-order/read-phone-orders";
import { readStaff } from "../../read-staff";
import type { ListPhoneOrdersQuery } from "./validators";

const pageSize = 20;

export async function GET(req: MedusaRequest, res: MedusaResponse<PhoneOrdersResponse>): Promise<void> {
  const query = req.validatedQuery as ListPhoneOrdersQuery;
  res.json({ ...(await readPhoneOrders(req.scope, { ...query, limit: pageSize })), page_size: pageSize });
}

/** 201, or 200 for a form that was sent before. */
export async function POST(
  req: AuthenticatedMedusaRequest<MakePhoneOrderRequest>,
  res: MedusaResponse<PhoneOrderResponse | RefusalResponse>,
): Promise<void> {
  const outcome = await makePhoneOrder(req.scope, req.validatedBody, await readStaff(req));
  if (outcome.status === "refused") {
    res.status(400).json(outcome.refusal);
    return;
  }
  const phoneOrder = await readPhoneOrder(req.scope, outcome.id);
  res.status(outcome.status === "made" ? 201 : 200).json({ phone_order: phoneOrder });
}
