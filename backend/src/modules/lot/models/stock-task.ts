import { model } from "@medusajs/framework/utils";
import { stockTaskKinds, stockTaskStates } from "../stock-words";

/** Something about the stock that staff should know; one row of a kind about a subject, for ever. */
const StockTask = model
  .define("stock_task", {
    id: model.id({ prefix: "stask" }).primaryKey(),
    kind: model.enum([...stockTaskKinds]),
    /** A lot, an inventory item, or "item at location". */
    subject_id: model.text(),
    inventory_item_id: model.text(),
    location_id: model.text().nullable(),
    lot_id: model.text().nullable(),
    detail: model.text(),
    state: model.enum([...stockTaskStates]).default("open"),
    noted_by: model.text().nullable(),
    noted_at: model.dateTime().nullable(),
    closed_at: model.dateTime().nullable(),
    /** The mail that tells the shop of it; null while none does, or since it opened again. */
    told_in: model.text().nullable(),
    /** Calendar date in Europe/London of the last such mail. */
    told_on: model.text().nullable(),
  })
  .indexes([
    { on: ["kind", "subject_id"], unique: true },
    { on: ["state"] },
    { on: ["told_in"], where: "told_in IS NOT NULL" },
  ]);

export default StockTask;
