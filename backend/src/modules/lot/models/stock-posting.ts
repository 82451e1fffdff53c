import { model } from "@medusajs/framework/utils";
import { postingKinds } from "../stock-words";

/** One change of the stock, with who made it and why. Append-only: a trigger refuses every update and delete. */
const StockPosting = model
  .define("stock_posting", {
    id: model.id({ prefix: "spost" }).primaryKey(),
    /** Whoever tries the same change again uses the same key, and it is made once. */
    key: model.text().unique(),
    kind: model.enum([...postingKinds]),
    reason: model.text(),
    /** Null: no person, a job or the engine. */
    actor_id: model.text().nullable(),
    /** As the member of staff was called then. */
    actor_name: model.text(),
    /** The posting that this one takes back. */
    undoes_id: model.text().nullable(),
    order_id: model.text().nullable(),
    /** An invoice, a till receipt, a parcel …, whatever names the change elsewhere. */
    reference: model.text().nullable(),
  })
  .indexes([
    { on: ["undoes_id"], unique: true, where: "undoes_id IS NOT NULL" },
    { on: ["order_id"] },
    { on: ["created_at"] },
  ]);

export default StockPosting;
