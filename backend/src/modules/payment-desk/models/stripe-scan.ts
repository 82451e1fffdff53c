import { model } from "@medusajs/framework/utils";

/** How far one of Stripe's lists has been read; it is read round and round, newest first. */
const StripeScan = model.define("stripe_scan", {
  /** A StripeList. */
  list: model.text().primaryKey(),
  /** The last object that was looked at; null when the next look begins at the newest. */
  starting_after: model.text().nullable(),
});

export default StripeScan;
