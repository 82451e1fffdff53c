import { model } from "@medusajs/framework/utils";

/** The history of a settlement; written in the same statement as the move itself. */
const SettlementTransition = model
  .define("settlement_transition", {
    id: model.id({ prefix: "settrn" }).primaryKey(),
    settlement_id: model.text(),
    from_state: model.text().nullable(),
    to_state: model.text(),
    payment_intent_id: model.text().nullable(),
    amount_pence: model.number(),
    reason: model.text().nullable(),
  })
  .indexes([{ on: ["settlement_id"] }, { on: ["payment_intent_id"] }]);

export default SettlementTransition;
