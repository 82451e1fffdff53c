import { model } from "@medusajs/framework/utils";

/** A refund that staff asked for, so that a double click is not two. */
const RefundRequest = model
  .define("refund_request", {
    /** The payment and what was asked of it, digested. */
    key: model.text().primaryKey(),
    /** The same until it is known to be made or refused: what a crash cut short, the next press goes on with. */
    attempt: model.text(),
    requested_at: model.dateTime(),
    done_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["attempt"] }]);

export default RefundRequest;
