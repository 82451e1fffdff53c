import type { OrderPageResponse } from "@balance/contracts/payment";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { orderDocuments } from "../../../../workflows/invoice/order-documents";
import { readOrderPage } from "../../../../workflows/order/read-order-page";
import { readOrderToken } from "../../../../workflows/order/sign-order-token";

/** A bad token and an order that is gone are the same 404. */
export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<OrderPageResponse>,
): Promise<void> {
  const orderId = readOrderToken(request.params.token!);
  const order = orderId ? await readOrderPage(request.scope, orderId) : null;
  if (!orderId || !order)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no order at this address.");
  response.json({ order, documents: await orderDocuments(request.scope, orderId) });
}
