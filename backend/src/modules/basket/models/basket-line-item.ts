import { model } from "@medusajs/framework/utils";
import Basket from "./basket";

const BasketLineItem = model
  .define("basket_line_item", {
    id: model.id({ prefix: "bline" }).primaryKey(),
    basket: model.belongsTo(() => Basket, { mappedBy: "line_items" }),
    variant_id: model.text(),
    quantity: model.number(),
    /** What the shopper saw when the line was last touched; only to say that a price has changed. Null: not shown yet. */
    last_seen_unit_price_pence: model.number().nullable(),
  })
  .indexes([{ on: ["basket_id", "variant_id"], unique: true }])
  .checks([(columns) => `${columns.quantity} between 1 and 99`]);

export default BasketLineItem;
