import { model } from "@medusajs/framework/utils";

/** A refund that staff asked for, so that a double click is not two. */
const RefundRequest = model.define("refund_request", {
  /** The payment and what was asked of it, digested. */
  key: model.text().primaryKey(),
  requested_at: model.dateTime(),
  done_at: model.dateTime().nullable(),
});

export default RefundRequest;
