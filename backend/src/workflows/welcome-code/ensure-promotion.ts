import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { firstOrderRule } from "./first-order-rule";

const percentOff = 10;

/**
 * The engine's promotion of a welcome code: 10 % of the goods, nothing of delivery. It has no limit of its own, because the
 * engine's limits break when ten carts use one code at once; the register of first orders is the limit.
 */
export async function ensurePromotion(container: MedusaContainer, code: string): Promise<void> {
  const promotions = container.resolve(Modules.PROMOTION);
  const find = async () => (await promotions.listPromotions({ code: [code] }, { select: ["id"] })).length > 0;
  if (await find()) return;
  try {
    await promotions.createPromotions({
      code,
      type: "standard",
      status: "active",
      is_automatic: false,
      is_tax_inclusive: true,
      rules: [
        { attribute: `${firstOrderRule.context}.${firstOrderRule.field}`, operator: "eq", values: ["true"] },
      ],
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: percentOff,
        currency_code: "gbp",
      },
    });
  } catch (error) {
    // codes are unique: another worker was a moment faster
    if (!(await find())) throw error;
  }
}
