import { model } from "@medusajs/framework/utils";
import { claimStates } from "../claim-states";

/**
 * One row for each basket that is paid or has been: the register that says whether an order is a person's first. Rows of
 * orders made elsewhere (by staff, or before this register) have no basket.
 * The unique index over live rows with a code is what makes two discounts for one person impossible.
 */
const FirstOrderClaim = model
  .define("first_order_claim", {
    id: model.id({ prefix: "foclaim" }).primaryKey(),
    /** Keyed digest of the person's address, see workflows/newsletter; the register holds no address. */
    person_key: model.text(),
    basket_id: model.text().unique().nullable(),
    order_id: model.text().unique().nullable(),
    /** The welcome code in the cart as it was last prepared; null without one. */
    code_id: model.text().nullable(),
    state: model.enum([...claimStates]),
    taken_at: model.dateTime(),
    /** Why it was released. */
    reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_first_order_claim_one_discount",
      on: ["person_key"],
      unique: true,
      where: "code_id is not null and state <> 'released'",
    },
    { on: ["person_key"] },
    { on: ["taken_at"], where: "state in ('taken', 'placing')" },
  ]);

export default FirstOrderClaim;
