import { poundsToNearestPenny } from "@balance/money/pounds-to-nearest-penny";
import type { MoneyLeft } from "../catalogue/shop-setting";
import type { ExactDiscount } from "./price-lines";

/**
 * Leaves out what a campaign has too little money left for, whole: an order takes all of it or none. The engine, when it
 * is asked what a code takes off, holds each line alone against the budget, and an amount without VAT; what it counts
 * when the order is made is the sum with VAT, and more than is left is refused then, with the shopper's payment made.
 */
export function withinBudgets(discounts: ExactDiscount[], moneyLeft: readonly MoneyLeft[]): ExactDiscount[] {
  const budgets = Map.groupBy(moneyLeft, ({ budget_id }) => budget_id);
  const short = [...budgets.values()].flatMap((left) => {
    const codes = left.map(({ code }) => code);
    const wanted = discounts.reduce((sum, { code, pounds }) => sum + (codes.includes(code) ? pounds : 0), 0);
    return poundsToNearestPenny(wanted) > poundsToNearestPenny(left[0]!.pounds) ? codes : [];
  });
  return short.length > 0 ? discounts.filter(({ code }) => !short.includes(code)) : discounts;
}
