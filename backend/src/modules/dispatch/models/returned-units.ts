import { model } from "@medusajs/framework/utils";

/** Units of a lot that a customer sent back. They stand on the lot's held shelf until somebody decides about them. */
const ReturnedUnits = model
  .define("returned_units", {
    id: model.id({ prefix: "retun" }).primaryKey(),
    key: model.text().unique(),
    order_id: model.text(),
    parcel_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    lot_id: model.text(),
    location_id: model.text(),
    quantity: model.number(),
    /** How they came back, in words. */
    condition: model.text(),
    received_by_name: model.text(),
    decision: model.enum(["pending", "destroyed", "back_on_sale"]).default("pending"),
    decision_reason: model.text().nullable(),
    decided_by_name: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
  })
  .indexes([{ on: ["order_id"] }, { on: ["decision"] }]);

export default ReturnedUnits;
