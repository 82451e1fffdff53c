import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import { uncountPromotionUses } from "./count-promotion-uses";

/** Takes back the uses of codes and budgets that a placement counted. The caller makes sure that it happens once. */
export async function uncountUsesOf(
  transaction: Knex.Transaction,
  { cart_id, plan }: Pick<PlacementRow, "cart_id" | "plan">,
): Promise<void> {
  const cart = await transaction("cart")
    .where({ id: cart_id })
    .first<{ customer_id: string; email: string } | undefined>("customer_id", "email");
  await uncountPromotionUses(transaction, plan.promotion_uses, {
    customer_id: cart?.customer_id,
    customer_email: cart?.email,
  });
}
