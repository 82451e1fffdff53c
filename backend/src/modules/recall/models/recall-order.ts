import { recallOutcomes, recallWishes } from "@balance/contracts/recall";
import { contactChannels } from "@balance/contracts/recall-desk";
import { model } from "@medusajs/framework/utils";

/** People answer on a page of the shop, too. */
const channels = ["page", ...contactChannels];

/** An order that a recalled lot reached, whom to tell, and what they answered. One row an order, never deleted. */
const RecallOrder = model
  .define("recall_order", {
    id: model.id({ prefix: "record" }).primaryKey(),
    recall_id: model.text(),
    order_id: model.text(),
    /** The engine's number; people read it as "B-1001". */
    order_number: model.number(),
    ordered_at: model.dateTime(),
    email: model.text(),
    name: model.text(),
    phone: model.text(),
    /** For a letter: lines joined by line breaks. */
    address: model.text(),
    /** Units that left for this person, and those that are packed and still here. */
    sent_units: model.number(),
    held_units: model.number(),
    /** A list of RecalledUnits. */
    lots: model.json(),
    /** Staff reached them other than by the mail. */
    reached_by: model.enum(channels).nullable(),
    reached_at: model.dateTime().nullable(),
    responded_at: model.dateTime().nullable(),
    responded_by: model.enum(channels).nullable(),
    outcome: model.enum([...recallOutcomes]).nullable(),
    wants: model.enum([...recallWishes]).nullable(),
    quantity_back: model.number().default(0),
    note: model.text().default(""),
  })
  .indexes([
    { on: ["recall_id", "order_id"], unique: true },
    { on: ["recall_id", "ordered_at"] },
    { on: ["order_id"] },
  ]);

export default RecallOrder;
