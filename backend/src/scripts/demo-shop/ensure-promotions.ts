import { promotions } from "@balance/demo-shop/promotions";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";

/** Creates the demonstration's codes that are missing. */
export async function ensurePromotions(container: MedusaContainer): Promise<void> {
  const existing = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: promotions.map(({ code }) => code) });
  const known = new Set(existing.map(({ code }) => code));
  const missing = promotions.filter(({ code }) => !known.has(code));
  if (missing.length === 0) return;
  await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: missing.map(({ code, percent_off_goods }) => ({
        code,
        type: "standard",
        status: "active",
        is_automatic: false,
        // the percentage is taken off the price with VAT, which is the price that was shown
        is_tax_inclusive: true,
        application_method: {
          type: "percentage",
          // items only: delivery is never discounted
          target_type: "items",
          allocation: "across",
          value: percent_off_goods,
          currency_code: "gbp",
        },
      })),
    },
  });
}
