import { model } from "@medusajs/framework/utils";

/** How many of an order's line are in a parcel, as they were sold: a set counts once, whatever it consists of. */
const ParcelLine = model
  .define("parcel_line", {
    id: model.id({ prefix: "parline" }).primaryKey(),
    parcel_id: model.text(),
    order_id: model.text(),
    line_item_id: model.text(),
    quantity: model.number(),
  })
  .indexes([{ on: ["parcel_id", "line_item_id"], unique: true }, { on: ["line_item_id"] }]);

export default ParcelLine;
