import { model } from "@medusajs/framework/utils";

/** What was done in a recall, by whom and when. Append-only: a trigger refuses every update and delete. */
const RecallEvent = model
  .define("recall_event", {
    id: model.id({ prefix: "recev" }).primaryKey(),
    recall_id: model.text(),
    /** When it was about one order. */
    recall_order_id: model.text().nullable(),
    /** A sentence for people: "Notice sent to 3 people". */
    what: model.text(),
    actor_name: model.text(),
  })
  .indexes([{ on: ["recall_id", "created_at"] }, { on: ["recall_order_id"] }]);

export default RecallEvent;
