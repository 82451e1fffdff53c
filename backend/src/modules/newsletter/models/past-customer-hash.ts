import { model } from "@medusajs/framework/utils";

/** Somebody who bought before this shop existed, by keyed digest of the address key: enough to know a first order. */
const PastCustomerHash = model.define("past_customer_hash", {
  id: model.id({ prefix: "past" }).primaryKey(),
  address_hash: model.text().unique(),
  import_id: model.text(),
});

export default PastCustomerHash;
