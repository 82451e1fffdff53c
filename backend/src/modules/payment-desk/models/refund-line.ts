import { model } from "@medusajs/framework/utils";

/** What a refund is for: units of one line of an order's invoice. Written before any money moves, and taken back if none does. */
const RefundLine = model
  .define("refund_line", {
    id: model.id({ prefix: "refline" }).primaryKey(),
    order_id: model.text(),
    /** The line item, or the order's delivery. */
    line_id: model.text(),
    /** The refund that it belongs to, under the name that engine and Stripe know it by. */
    attempt: model.text(),
    quantity: model.number(),
    amount_pence: model.number(),
  })
  .indexes([{ on: ["attempt", "line_id"], unique: true }, { on: ["order_id"] }]);

export default RefundLine;
