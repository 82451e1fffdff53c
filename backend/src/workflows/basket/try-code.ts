import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { BasketRow } from "../../modules/basket/basket-row";
import { readCodeText } from "../../modules/welcome-code/code-text";
import type { ShopSetting } from "../catalogue/shop-setting";
import { personKey } from "../first-order/person-key";
import { type CodeReason, explainWelcomeCode } from "../welcome-code/explain-welcome-code";
import { readCodeFacts } from "../welcome-code/read-code-facts";
import { comparableEmail } from "./comparable-email";
import { computeDiscounts, type LineToDiscount } from "./compute-discounts";
import { explainCode, explainNoDiscount, explainTooLittleLeft } from "./explain-code";
import type { ExactDiscount } from "./price-lines";
import { type PromotionFacts, readPromotion } from "./read-promotion";
import { withinBudgets } from "./within-budgets";

export interface TriedCode {
  /** In the promotion's own spelling, when there is one. */
  code: string | null;
  /** Why it takes nothing off; null when it does, or when there is no code. */
  reason: string | null;
  waits_for: CodeReason["waits_for"];
  discounts: ExactDiscount[];
}

/**
 * What the basket's code and the automatic promotions take off these lines, and why the code does not. Without a code no
 * query is made; a welcome code costs one more than others.
 */
export async function tryCode(
  container: MedusaContainer,
  shop: ShopSetting,
  basket: BasketRow,
  lines: LineToDiscount[],
): Promise<TriedCode> {
  const email = comparableEmail(basket.email);
  const compute = (code: string | null, isFirstOrder = false, withWho = shop.has_automatic_promotions) =>
    computeDiscounts(container, shop, lines, {
      code,
      email: withWho ? email : null,
      postcode: withWho ? basket.postcode : null,
      is_first_order: isFirstOrder,
    });
  const withoutCode = async () => withinBudgets((await compute(null)).discounts, shop.money_left);
  if (basket.discount_code === null)
    return { code: null, reason: null, waits_for: null, discounts: await withoutCode() };

  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const asWelcomeCode = readCodeText(basket.discount_code);
  const promotion = await readPromotion(database, basket.discount_code, asWelcomeCode);
  const welcome =
    promotion && promotion.code === asWelcomeCode
      ? await readCodeFacts(database, promotion.code, basket.id)
      : null;
  const now = new Date();
  const personal =
    promotion && welcome
      ? explainWelcomeCode(promotion.code, welcome, {
          person_key: basket.email === null ? null : personKey(basket.email),
          now,
        })
      : null;
  const reason =
    personal?.message ??
    explainCode(basket.discount_code, promotion, {
      goods_pence: lines.reduce((sum, line) => sum + line.unit_price_pence * line.quantity, 0),
      has_email: email !== null,
      now,
    });
  if (!promotion || reason !== null) {
    const code = promotion?.code ?? basket.discount_code;
    return { code, reason, waits_for: personal?.waits_for ?? null, discounts: await withoutCode() };
  }
  const offered = await compute(
    promotion.code,
    welcome !== null,
    shop.has_automatic_promotions || asksWho(promotion),
  );
  const discounts = withinBudgets(offered.discounts, shop.money_left);
  const takesOff = ({ code, pounds }: ExactDiscount) => code === promotion.code && pounds > 0;
  if (discounts.some(takesOff)) return { code: promotion.code, reason: null, waits_for: null, discounts };
  // the engine holds each line alone against the budget; one that counts by shopper has an explanation of its own
  const isShort =
    offered.discounts.some(takesOff) ||
    (promotion.counted_by === null && offered.over_budget.includes(promotion.code));
  return {
    code: promotion.code,
    reason: isShort ? explainTooLittleLeft(promotion) : explainNoDiscount(promotion),
    waits_for: null,
    // what applies beside it was computed with the code
    discounts: await withoutCode(),
  };
}

/** Whether its rules or its budget look at the shopper; what no one looks at is left out, so that one answer serves all. */
function asksWho({ rules, counted_by }: PromotionFacts): boolean {
  return (
    counted_by !== null ||
    rules.some(({ attribute }) => ["email", "shipping_address"].includes(attribute.split(".")[0]!))
  );
}
