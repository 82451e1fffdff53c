import { remedyKinds, remedyStates } from "@balance/contracts/recall-desk";
import { model } from "@medusajs/framework/utils";

/** What one order gets for its recalled units; at most one. `made` is final. */
const RecallRemedy = model
  .define("recall_remedy", {
    id: model.id({ prefix: "recrem" }).primaryKey(),
    recall_id: model.text(),
    recall_order_id: model.text().unique(),
    kind: model.enum([...remedyKinds]),
    state: model.enum([...remedyStates]).default("waiting"),
    /** Of a refund, once it is known. */
    amount_pence: model.number().nullable(),
    /** Whoever tries it again tries the same refund: Stripe's idempotency key. */
    attempt: model.text(),
    /** Of a replacement, once it is packed. */
    parcel_id: model.text().nullable(),
    detail: model.text().default(""),
    actor_name: model.text(),
    lease_until: model.dateTime().nullable(),
    made_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["parcel_id"], where: "parcel_id is not null" },
    { on: ["recall_id", "state"] },
    { on: ["created_at"], where: "state = 'waiting' and kind = 'refund'" },
  ]);

export default RecallRemedy;
