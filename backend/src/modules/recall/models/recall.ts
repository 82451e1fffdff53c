import { recallStates, recallTypes } from "@balance/contracts/recall-desk";
import { model } from "@medusajs/framework/utils";

/**
 * Goods taken back: why, what people were told, and when. Triggers keep it: never deleted, only ever forward, and what the
 * notice said stands from the moment it was sent.
 */
const Recall = model
  .define("recall", {
    id: model.id({ prefix: "rec" }).primaryKey(),
    /** "R-0001", as people read it. */
    ref: model.text().unique(),
    /** Of the form that opened it: the same form sent twice opens one. */
    form_id: model.text().unique(),
    type: model.enum([...recallTypes]),
    state: model.enum([...recallStates]).default("open"),
    /** The notice; empty until staff have written it. See RecallNotice. */
    product_name: model.text().default(""),
    brand: model.text().default(""),
    pack_sizes: model.text().default(""),
    where_to_find: model.text().default(""),
    reason: model.text().default(""),
    risk_statement: model.text().default(""),
    action: model.text().default(""),
    refund_terms: model.text().default(""),
    contact: model.text().default(""),
    /** For the records and the authorities. */
    hazard: model.text().default(""),
    root_cause: model.text().default(""),
    fsa_ref: model.text().default(""),
    la_ref: model.text().default(""),
    opened_at: model.dateTime(),
    notified_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["state", "opened_at"] }]);

export default Recall;
