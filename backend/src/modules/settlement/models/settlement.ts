import { model } from "@medusajs/framework/utils";
import { settlementStates } from "../settlement-state";

/** The payment of one basket, from "Pay now" to captured money: one row a basket, whatever is tried how often. */
const Settlement = model
  .define("settlement", {
    id: model.id({ prefix: "settle" }).primaryKey(),
    basket_id: model.text().unique(),
    state: model.enum([...settlementStates]),
    /** What the shopper saw and agreed to pay: the basket at this version, for this amount. */
    basket_version: model.number(),
    amount_pence: model.number(),
    cart_id: model.text().nullable(),
    payment_collection_id: model.text().nullable(),
    payment_session_id: model.text().nullable(),
    payment_intent_id: model.text().unique().nullable(),
    /** Counts the PaymentIntents; written before one is made, and part of its idempotency key. */
    attempt: model.number().default(0),
    order_id: model.text().unique().nullable(),
    /** The number by which people call the order; without gaps, because it is taken in the statement that names the order. */
    order_number: model.number().unique().nullable(),
    /** Why it was cancelled or failed, for staff and for the shopper. */
    reason: model.text().nullable(),
    shopper_message: model.text().nullable(),
    /** Who works on it now, until when; see workflows/settlement/hold-settlement.ts. */
    lease_token: model.text().nullable(),
    lease_until: model.dateTime().nullable(),
    /** When the sweeper looks at it again, and how often it has looked; null once there is nothing left to do. */
    next_check_at: model.dateTime().nullable(),
    check_count: model.number().default(0),
  })
  .indexes([{ on: ["next_check_at"], where: "next_check_at is not null" }]);

export default Settlement;
