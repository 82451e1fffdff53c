import { model } from "@medusajs/framework/utils";
import { shelves } from "../stock-words";

/** One line of a posting: so many units more (or less) of a lot on a shelf of a location. Append-only. */
const StockEntry = model
  .define("stock_entry", {
    id: model.id({ prefix: "sentry" }).primaryKey(),
    posting_id: model.text(),
    lot_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text(),
    shelf: model.enum([...shelves]),
    /** Whole units, never zero. */
    quantity: model.number(),
  })
  .indexes([
    { on: ["posting_id"] },
    { on: ["lot_id"] },
    { on: ["inventory_item_id", "location_id", "shelf"] },
  ]);

export default StockEntry;
