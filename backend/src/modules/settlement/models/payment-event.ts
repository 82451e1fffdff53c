import { model } from "@medusajs/framework/utils";

/** The inbox of Stripe's webhooks: an event is stored by its own id before Stripe gets its 200, then worked on. */
const PaymentEvent = model
  .define("payment_event", {
    /** Stripe's event id, "evt_…". */
    id: model.text().primaryKey(),
    type: model.text(),
    /** A PaymentEventSubject: nothing of the card or its holder is kept. */
    payload: model.json(),
    processed_at: model.dateTime().nullable(),
    attempts: model.number().default(0),
    /** When it may be tried (again); null once processed. */
    next_attempt_at: model.dateTime().nullable(),
    error: model.text().nullable(),
  })
  .indexes([{ on: ["next_attempt_at"], where: "next_attempt_at is not null" }]);

export default PaymentEvent;
