import { model } from "@medusajs/framework/utils";

/** One press of "Pay now", or one card that a bank declined. Deleted a day later, see `tryLifetimeHours`. */
const PaymentTry = model
  .define("payment_try", {
    id: model.id({ prefix: "ptry" }).primaryKey(),
    /** What it was seen by: a Stripe event, which may come twice, or a random id. */
    source: model.text().unique(),
    kind: model.enum(["prepared", "declined"]),
    basket_id: model.text(),
    /** Codes made from the e-mail address and the network, which can't be turned back; null when there was none. */
    email_code: model.text().nullable(),
    network_code: model.text().nullable(),
  })
  .indexes([
    { on: ["basket_id", "kind"] },
    { on: ["email_code", "kind"], where: "email_code is not null" },
    { on: ["network_code", "kind"], where: "network_code is not null" },
    { on: ["created_at"] },
  ]);

export default PaymentTry;
