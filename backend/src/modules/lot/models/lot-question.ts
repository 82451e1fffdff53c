import { model } from "@medusajs/framework/utils";

/** Somebody changed the stock past the ledger, and more than one lot could have been meant: staff say which. */
const LotQuestion = model
  .define("lot_question", {
    id: model.id({ prefix: "lotq" }).primaryKey(),
    posting_id: model.text().unique(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    /** As the engine's stock changed: below zero for units that went. */
    quantity: model.number(),
    asked_at: model.dateTime(),
    answered_at: model.dateTime().nullable(),
    /** The member of staff, by name. */
    answered_by: model.text().nullable(),
    /** What moved the units to the lots that were said; null when the ledger's guess was right. */
    answer_posting_id: model.text().nullable(),
  })
  .indexes([{ on: ["inventory_item_id"] }, { on: ["asked_at"], where: "answered_at IS NULL" }]);

export default LotQuestion;
