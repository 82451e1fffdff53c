import { model } from "@medusajs/framework/utils";

/** One row, locked by whoever takes the next number: a sequence of the database would leave gaps. */
const OrderNumberCounter = model.define("order_number_counter", {
  id: model.text().primaryKey(),
  last_number: model.number(),
});

export default OrderNumberCounter;
