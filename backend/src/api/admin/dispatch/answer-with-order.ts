import type { DispatchOrderResponse, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
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
