import { formatPence } from "@balance/money/format-pence";
import type { PromotionFacts } from "./read-promotion";

interface BasketFacts {
  goods_pence: number;
  has_email: boolean;
  now: Date;
}

const goodsTotals = ["item_total", "original_item_total"];
const ukDate = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/London",
});

/**
 * Why this code can't take anything off this basket, in words for the shopper; null when nothing here stands against it.
 * The order matters: what can't be helped first, what the shopper can do last.
 */
export function explainCode(
  code: string,
  promotion: PromotionFacts | null,
  basket: BasketFacts,
): string | null {
  if (!promotion) return `We do not know the code “${code}”. Check it for typing errors.`;
  const name = `The code ${promotion.code}`;
  if (promotion.ends_at && promotion.ends_at <= basket.now)
    return `${name} ran out on ${ukDate.format(promotion.ends_at)}.`;
  if (promotion.status !== "active") return `${name} is not in use at the moment.`;
  if (promotion.starts_at && promotion.starts_at > basket.now)
    return `${name} starts on ${ukDate.format(promotion.starts_at)}.`;
  if (promotion.target_type === "shipping_methods")
    return `${name} is for delivery, but our codes take money off goods only.`;
  if (promotion.currency_code && promotion.currency_code !== "gbp")
    return `${name} is not for prices in pounds.`;
  if (promotion.is_used_up) return `${name} has been used as often as it can be.`;
  if (promotion.counted_by === "customer_id")
    return `${name} is tied to a customer account and can't be used here.`;
  if (basket.goods_pence === 0) return `${name} takes money off goods: put something into your basket first.`;
  if (!basket.has_email && needsEmail(promotion))
    return `${name} is for certain people: fill in your email at the checkout first, then enter it.`;
  const minimumPence = minimumSpend(promotion);
  if (minimumPence !== null && basket.goods_pence < minimumPence) {
    return `${name} is for goods of ${formatPence(minimumPence)} or more; yours come to ${formatPence(basket.goods_pence)}.`;
  }
  return null;
}

/** For a code that stood every test above and yet takes nothing off. */
export function explainNoDiscount(promotion: PromotionFacts): string {
  if (promotion.counted_by)
    return `The code ${promotion.code} has been used with this email already, or does not apply to these goods.`;
  if (needsEmail(promotion))
    return `The code ${promotion.code} is not for this email, or does not apply to these goods.`;
  return `The code ${promotion.code} does not apply to what is in your basket.`;
}

/** For a code that would take something off, if its campaign had more money left. */
export function explainTooLittleLeft({ code }: PromotionFacts): string {
  return `The code ${code} is almost used up: what is left of it is less than it would take off this basket.`;
}

function needsEmail(promotion: PromotionFacts): boolean {
  return (
    promotion.counted_by === "customer_email" ||
    promotion.rules.some(({ attribute }) => /(^|\.)email$/.test(attribute))
  );
}

/** In pence; null when the promotion asks for none. */
function minimumSpend(promotion: PromotionFacts): number | null {
  const minimums = promotion.rules
    .filter(
      ({ attribute, operator }) =>
        goodsTotals.includes(attribute) && (operator === "gte" || operator === "gt"),
    )
    .map(({ operator, values }) => Math.min(...values.map(Number)) * 100 + (operator === "gt" ? 1 : 0));
  return minimums.length > 0 ? Math.round(Math.max(...minimums)) : null;
}
