import { model } from "@medusajs/framework/utils";

/** A lot that is taken back, as it was called then. Append-only. */
const RecallLot = model
  .define("recall_lot", {
    id: model.id({ prefix: "reclot" }).primaryKey(),
    recall_id: model.text(),
    lot_id: model.text(),
    inventory_item_id: model.text(),
    code: model.text(),
    /** Calendar day, "2027-03-31". */
    best_before: model.text().nullable(),
    title: model.text(),
    sku: model.text(),
    /** Taken out of sale when it was frozen. */
    frozen_quantity: model.number(),
  })
  .indexes([{ on: ["recall_id", "lot_id"], unique: true }, { on: ["lot_id"] }]);

export default RecallLot;
