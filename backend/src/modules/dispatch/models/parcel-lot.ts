import { model } from "@medusajs/framework/utils";

/** Units of one lot in a parcel. Every unit that ever left in a parcel has its lot here, so that a recall finds it. */
const ParcelLot = model
  .define("parcel_lot", {
    id: model.id({ prefix: "parlot" }).primaryKey(),
    parcel_id: model.text(),
    order_id: model.text(),
    line_item_id: model.text(),
    inventory_item_id: model.text(),
    lot_id: model.text(),
    quantity: model.number(),
  })
  .indexes([
    { on: ["parcel_id", "line_item_id", "inventory_item_id", "lot_id"], unique: true },
    { on: ["lot_id"] },
    { on: ["order_id"] },
  ]);

export default ParcelLot;
