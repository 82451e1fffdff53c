import { model } from "@medusajs/framework/utils";

/** A refund as Stripe tells it; the engine knows only that one was asked for. */
const StripeRefund = model
  .define("stripe_refund", {
    /** Stripe's id, "re_…". */
    id: model.text().primaryKey(),
    payment_intent_id: model.text(),
    order_id: model.text(),
    /** The engine's refund that it is the money of. */
    engine_refund_id: model.text().nullable(),
    /** What it was pressed as, where it was pressed here; `refund_line` says what it is for. */
    attempt: model.text().nullable(),
    amount_pence: model.number(),
    status: model.enum(["pending", "requires_action", "succeeded", "failed", "canceled"]),
    /** Stripe's word, "expired_or_canceled_card" say. */
    failure_reason: model.text().nullable(),
    made_in: model.enum(["shop", "dashboard"]),
    made_at: model.dateTime(),
    /** The mail about its order's cancellation tells of it, so it gets none of its own. */
    told_by_cancellation: model.boolean().default(false),
  })
  .indexes([{ on: ["payment_intent_id"] }, { on: ["order_id"] }, { on: ["attempt"] }]);

export default StripeRefund;
