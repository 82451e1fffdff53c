import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { ComputeActionContext, ComputeActions, MedusaContainer } from "@medusajs/framework/types";
import { penceToPounds } from "@balance/money/pence";
import { answersOf } from "../catalogue/answers-of";
import { firstOrderRule } from "../welcome-code/first-order-rule";
import type { ExactDiscount } from "./price-lines";
import type { VariantForSale } from "../catalogue/read-variants-for-sale";
import type { ShopSetting } from "../catalogue/shop-setting";
import { vatRateBasisPoints } from "./vat-rate";

export interface LineToDiscount {
  id: string;
  variant: VariantForSale;
  quantity: number;
  unit_price_pence: number;
}

interface DiscountQuestion {
  code: string | null;
  email: string | null;
  postcode: string | null;
  /** It was found out that the order would be this person's first: the rule of every welcome code asks for it. */
  is_first_order: boolean;
}

export interface Offered {
  discounts: ExactDiscount[];
  /** Codes that would take more off a line than their campaign has left, and so take nothing off it. */
  over_budget: string[];
}

const vatFactor = 1 + vatRateBasisPoints / 10_000;

/**
 * Asks the promotion module what `code` (in its own spelling) and the automatic promotions take off these lines. The
 * promotion's own rules, targets, allocation and currency decide. Reductions of delivery are left out: no delivery is
 * handed in, because codes take money off goods only. `email` is compared, so it comes in lower case. The same question is
 * asked once in an era of promotions, four statements each time.
 */
export async function computeDiscounts(
  container: MedusaContainer,
  shop: ShopSetting,
  lines: LineToDiscount[],
  asked: DiscountQuestion,
): Promise<Offered> {
  if (lines.length === 0 || (!asked.code && !shop.has_automatic_promotions))
    return { discounts: [], over_budget: [] };
  const codes = asked.code ? [asked.code] : [];
  const context = promotionContext(shop, lines, asked);
  const prevent_auto_promotions =
    !shop.has_automatic_promotions ||
    shop.automatic_promotions_count_by.some((attribute) => attribute !== "customer_email" || !asked.email);
  const kept = answersOf<{ byLine: Omit<ExactDiscount, "line_item_id">[][]; over_budget: string[] }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    "promotions",
    shop.eras.promotions,
  );
  const question = JSON.stringify([codes, context, prevent_auto_promotions]);
  let answer = kept.get(question);
  if (!answer) {
    const actions = await container
      .resolve(Modules.PROMOTION)
      .computeActions(codes, context, { prevent_auto_promotions });
    const adjustments = actions.filter(isItemAdjustment);
    const byLine = lines.map((_, index) =>
      adjustments
        .filter(({ item_id }) => item_id === nameOf(index))
        .map(({ code, amount, is_tax_inclusive }) => ({
          code,
          // without the flag the engine means an amount before VAT
          pounds: Number(amount) * (is_tax_inclusive ? 1 : vatFactor),
        })),
    );
    const over_budget = actions.filter(isOverBudget).map(({ code }) => code);
    answer = { byLine, over_budget };
    kept.set(question, answer);
  }
  const { byLine, over_budget } = answer;
  return {
    discounts: lines.flatMap(({ id }, index) =>
      byLine[index]!.map((discount) => ({ line_item_id: id, ...discount })),
    ),
    over_budget,
  };
}

/** What a line is called while it is asked about: baskets with the same goods ask the same question. */
const nameOf = (index: number) => `line ${index}`;

type ItemAdjustment = Extract<ComputeActions, { action: "addItemAdjustment" }>;

function isItemAdjustment(action: ComputeActions): action is ItemAdjustment {
  return action.action === "addItemAdjustment";
}

type OverBudget = Extract<ComputeActions, { action: "campaignBudgetExceeded" }>;

function isOverBudget(action: ComputeActions): action is OverBudget {
  return action.action === "campaignBudgetExceeded";
}

/** The fields of a cart that rules and targets may name, as the engine hands them in when it refreshes a cart. */
function promotionContext(
  shop: ShopSetting,
  lines: LineToDiscount[],
  asked: DiscountQuestion,
): ComputeActionContext {
  const goods = penceToPounds(lines.reduce((sum, line) => sum + line.unit_price_pence * line.quantity, 0));
  return {
    currency_code: "gbp",
    region_id: shop.region_id,
    region: { id: shop.region_id },
    sales_channel_id: shop.sales_channel_id,
    ...(asked.email ? { email: asked.email } : {}),
    shipping_address: { country_code: "gb", ...(asked.postcode ? { postal_code: asked.postcode } : {}) },
    item_total: goods,
    original_item_total: goods,
    item_subtotal: goods / vatFactor,
    original_item_subtotal: goods / vatFactor,
    subtotal: goods / vatFactor,
    total: goods,
    shipping_methods: [],
    [firstOrderRule.context]: { [firstOrderRule.field]: String(asked.is_first_order) },
    items: lines.map(({ variant, quantity, unit_price_pence }, index) => {
      const gross = penceToPounds(unit_price_pence * quantity);
      return {
        id: nameOf(index),
        quantity,
        unit_price: penceToPounds(unit_price_pence),
        subtotal: gross / vatFactor,
        original_total: gross,
        is_discountable: variant.is_discountable,
        variant_id: variant.id,
        variant: { id: variant.id },
        product_id: variant.product_id,
        product: {
          id: variant.product_id,
          ...(variant.collection_id ? { collection_id: variant.collection_id } : {}),
          ...(variant.type_id ? { type_id: variant.type_id } : {}),
          categories: variant.category_ids.map((category) => ({ id: category })),
          tags: variant.tag_ids.map((tag) => ({ id: tag })),
        },
      };
    }),
  };
}
