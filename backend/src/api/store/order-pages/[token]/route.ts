import type { OrderPageResponse } from "@balance/contracts/payment";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { orderParcels } from "../../../../workflows/dispatch/order-parcels";
import { orderDocuments } from "../../../../workflows/invoice/order-documents";
import { readLabelsOfOrder } from "../../../../workflows/order/read-goods-labels";
import { orderPage } from "../../../../workflows/order/read-order-page";
import { readOrderRecord } from "../../../../workflows/order/read-order-record";
import { readOrderToken } from "../../../../workflows/order/sign-order-token";

/** A bad token and an order that is gone are the same 404. */
export async function GET(
  request: MedusaRequest,
  response: MedusaResponse<OrderPageResponse>,
): Promise<void> {
  const orderId = readOrderToken(request.params.token!);
  const record = orderId ? await readOrderRecord(request.scope, orderId) : null;
  if (!orderId || !record)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no order at this address.");
  const [order, documents, parcels, labels] = await Promise.all([
    orderPage(request.scope, orderId, record),
    orderDocuments(request.scope, orderId),
    orderParcels(request.scope, orderId),
    readLabelsOfOrder(
      request.scope,
      record.items.map(({ id }) => id),
    ),
  ]);
  response.json({ order, documents, parcels, labels });
}
