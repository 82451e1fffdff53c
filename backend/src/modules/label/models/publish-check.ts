import { model } from "@medusajs/framework/utils";

/**
 * What the publish gate last found about a product; one row each. The shop lists only products whose row has no gap that
 * stops publishing, and sells only those with no gap at all: a product without a row is neither.
 */
const PublishCheck = model.define("publish_check", {
  id: model.id({ prefix: "pcheck" }).primaryKey(),
  product_id: model.text().unique(),
  /** A list of PublishGap that keep the page from being shown. */
  publish_gaps: model.json(),
  /** A list of PublishGap that keep it from being bought. */
  sell_gaps: model.json(),
  /** Digest of everything the gate looked at, and of the rules it looked by: when it changes, it looks again. */
  content_hash: model.text(),
  checked_at: model.dateTime(),
  /** When the sweep took it off the shop because it should not have been there; null once it is published again. */
  taken_off_at: model.dateTime().nullable(),
});

export default PublishCheck;
