import { model } from "@medusajs/framework/utils";

/** What of a lot was changed, by whom and why: its code, dates, supplier, papers or status. Append-only. */
const LotChange = model
  .define("lot_change", {
    id: model.id({ prefix: "lotch" }).primaryKey(),
    lot_id: model.text(),
    /** The posting that moved the lot's units with it, if any moved. */
    posting_id: model.text().nullable(),
    reason: model.text(),
    actor_id: model.text().nullable(),
    actor_name: model.text(),
    /** The columns that changed, as they were and as they became. */
    was: model.json(),
    became: model.json(),
    undoes_id: model.text().nullable(),
  })
  .indexes([
    { on: ["lot_id"] },
    { on: ["posting_id"] },
    { on: ["undoes_id"], unique: true, where: "undoes_id IS NOT NULL" },
  ]);

export default LotChange;
