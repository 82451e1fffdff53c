import { model } from "@medusajs/framework/utils";
import { lotStatuses } from "../stock-words";

/**
 * Units of one inventory item that were made together: Regulation (EC) 178/2002, article 18. How many there are is in the
 * ledger only. One lot an item at most is `is_unassigned`: units whose lot nobody has said yet.
 */
const Lot = model
  .define("lot", {
    id: model.id({ prefix: "lot" }).primaryKey(),
    inventory_item_id: model.text(),
    /** As printed on the pack; capitals and small letters are the same lot. */
    code: model.text().searchable(),
    /** Calendar date, the last good day: "best before end 06/2027" is 2027-06-30. Null: none printed, or unknown. */
    best_before: model.text().nullable(),
    supplier_id: model.text().nullable(),
    invoice_reference: model.text().nullable(),
    /** Calendar date in Europe/London. */
    received_on: model.text(),
    status: model.enum([...lotStatuses]),
    /** Why it is not on sale. */
    hold_reason: model.text().nullable(),
    /** Certificate of analysis, a file of the engine's file module. */
    certificate_url: model.text().nullable(),
    certificate_name: model.text().nullable(),
    is_unassigned: model.boolean().default(false),
  })
  .indexes([{ on: ["inventory_item_id"] }, { on: ["supplier_id"] }, { on: ["status", "best_before"] }]);

export default Lot;
