import type { RefusalResponse } from "@balance/contracts/basket";
import type { PhoneOrderResponse } from "@balance/contracts/phone-order";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PhoneOrderObstacle } from "../../../workflows/phone-order/change-phone-order";
import { readPhoneOrder } from "../../../workflows/phone-order/read-phone-orders";

const whyNot: Record<NonNullable<PhoneOrderObstacle>, string> = {
  paid: "The customer has paid it: it is an order now. Cancel that if it must not be.",
  called_off: "It is called off already. Make a new one.",
};

export type PhoneOrderAnswer = MedusaResponse<PhoneOrderResponse | RefusalResponse>;

/** Answers with the phone order after a change, or 409 with why there was none. */
export async function answerChange(
  request: MedusaRequest<unknown>,
  response: PhoneOrderAnswer,
  obstacle: PhoneOrderObstacle,
): Promise<void> {
  if (obstacle) {
    response.status(409).json({ type: "conflict", message: whyNot[obstacle] });
    return;
  }
  response.json({ phone_order: await readPhoneOrder(request.scope, request.params.id!) });
}
