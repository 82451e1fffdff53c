import type { DispatchOrderResponse, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { readDispatchOrder } from "../../../workflows/dispatch/read-dispatch-order";

/** The order as it is now: what every change at the bench answers. */
export async function answerWithOrder(
  request: MedusaRequest,
  response: MedusaResponse<DispatchOrderResponse>,
  orderId: string,
): Promise<void> {
  response.json({ order: await readDispatchOrder(request.scope, orderId) });
}

/** 409: nothing was changed, and the message says what to do. */
export function answerWithRefusal(response: MedusaResponse, refusal: PackingRefusal): void {
  response.status(409).json({ type: "conflict", ...refusal });
}

/** Throws a MedusaError when there is no such row. */
export async function orderIdOf(request: MedusaRequest, table: "parcel" | "returned_units"): Promise<string> {
  const row = await request.scope
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)(table)
    .where({ id: request.params.id! })
    .first<{ order_id: string } | undefined>("order_id");
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "That is not there any more.");
  return row.order_id;
}
