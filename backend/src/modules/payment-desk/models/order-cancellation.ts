import { model } from "@medusajs/framework/utils";

/** How far the cancelling of an order has come; what it held is let go exactly when `released_at` is set. */
const OrderCancellation = model.define("order_cancellation", {
  order_id: model.text().primaryKey(),
  /** When staff pressed the button. */
  requested_at: model.dateTime(),
  released_at: model.dateTime().nullable(),
  last_error: model.text().nullable(),
});

export default OrderCancellation;
