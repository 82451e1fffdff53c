import { MedusaError } from "@medusajs/framework/utils";
import type { SettlePaymentResponse } from "@balance/contracts/payment";
import type { SettlementRow } from "../../modules/settlement/service";
import { signOrderToken } from "../order/sign-order-token";

/** The result of a settlement that has come to its end; null while there is something to do. */
export function finishedResult(row: SettlementRow): SettlePaymentResponse | null {
  switch (row.state) {
    case "captured":
    case "refunded":
    case "disputed":
      return orderedResult(row);
    case "cancelled":
      // an order that staff cancelled before its money was taken still has its page
      return row.order_id ? orderedResult(row) : cancelledResult(row);
    case "prepared":
    case "authorised":
    case "ordered":
    case "failed":
      return null;
  }
}

export function orderedResult({ id, state, order_id, basket_id }: SettlementRow): SettlePaymentResponse {
  if (!order_id)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Settlement ${id} is ${state} but names no order`,
    );
  return { status: "ordered", order_token: signOrderToken(order_id), basket_id };
}

/** `released` when we gave the money back, with the reason; else the payment ended by itself. */
function cancelledResult({ shopper_message, basket_id }: SettlementRow): SettlePaymentResponse {
  if (shopper_message) return { status: "released", message: shopper_message, basket_id };
  return {
    status: "not_paid",
    message:
      "This payment ended before it was finished. Nothing was charged, and your basket is as you left it.",
    basket_id,
  };
}
