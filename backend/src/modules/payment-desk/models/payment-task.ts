import { model } from "@medusajs/framework/utils";
import { taskActions, taskKinds, taskSources, taskStates } from "../task-kinds";

/** A difference between order, books and Stripe that staff should know of; one row of a kind about a subject, for ever. */
const PaymentTask = model
  .define("payment_task", {
    id: model.id({ prefix: "ptask" }).primaryKey(),
    kind: model.enum([...taskKinds]),
    /** A PaymentIntent, refund, dispute or order. */
    subject_id: model.text(),
    source: model.enum([...taskSources]),
    action: model.enum([...taskActions]),
    settlement_id: model.text().nullable(),
    order_id: model.text().nullable(),
    payment_intent_id: model.text().nullable(),
    amount_pence: model.number().nullable(),
    detail: model.text(),
    state: model.enum([...taskStates]).default("open"),
    noted_by: model.text().nullable(),
    noted_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["kind", "subject_id"], unique: true }, { on: ["state"] }, { on: ["order_id"] }]);

export default PaymentTask;
