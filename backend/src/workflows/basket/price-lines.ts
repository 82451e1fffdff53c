import { spreadPence } from "@balance/money/spread-pence";
import { vatIncluded } from "@balance/money/vat-included";
import { poundsToNearestPenny } from "@balance/money/pounds-to-nearest-penny";
import { vatRateBasisPoints } from "./vat-rate";

export interface LineToPrice {
  id: string;
  unit_price_pence: number;
  quantity: number;
}

/** What one promotion takes off one line, as exactly as the engine computed it, including VAT. */
export interface ExactDiscount {
  line_item_id: string;
  code: string;
  pounds: number;
}

export interface PricedLine {
  id: string;
  gross_pence: number;
  discount_pence: number;
  total_pence: number;
  vat_pence: number;
  /** The parts of `discount_pence`, one for each promotion that takes something off this line. */
  discounts: { code: string; pence: number }[];
}

/** Weights for spreading: a ten-thousandth of a penny is the finest the discounts are told apart. */
const weightOf = (pounds: number) => Math.round(pounds * 1_000_000);

/**
 * Prices lines in whole pence. The discounts are added up exactly, rounded half up once, and spread over the lines in
 * proportion to what the engine took off each, so that pennies add up and no line falls below zero. VAT is taken from
 * what is left of each line, rounded half up.
 */
export function priceLines(lines: LineToPrice[], exactDiscounts: ExactDiscount[]): PricedLine[] {
  const byLine = Map.groupBy(exactDiscounts, (discount) => discount.line_item_id);
  const weights = lines.map((line) => weightOf(sum((byLine.get(line.id) ?? []).map(({ pounds }) => pounds))));
  const grossPence = lines.map((line) => line.unit_price_pence * line.quantity);
  const discountPence = capParts(
    spreadPence(poundsToNearestPenny(sum(exactDiscounts.map(({ pounds }) => pounds))), weights),
    grossPence.map((gross, index) => (weights[index]! > 0 ? gross : 0)),
  );
  return lines.map((line, index) => {
    const discounts = byLine.get(line.id) ?? [];
    const gross = grossPence[index]!;
    const discount = discountPence[index]!;
    const parts = spreadPence(
      discount,
      discounts.map(({ pounds }) => weightOf(pounds)),
    );
    return {
      id: line.id,
      gross_pence: gross,
      discount_pence: discount,
      total_pence: gross - discount,
      vat_pence: vatIncluded(gross - discount, vatRateBasisPoints),
      discounts: discounts
        .map(({ code }, part) => ({ code, pence: parts[part]! }))
        .filter(({ pence }) => pence > 0),
    };
  });
}

/** A line that is free already can be handed the penny that rounding left over: it goes to a line with room. */
function capParts(parts: number[], caps: number[]): number[] {
  const capped = parts.map((part, index) => Math.min(part, caps[index]!));
  let left = sum(parts) - sum(capped);
  return capped.map((part, index) => {
    const taken = Math.min(left, caps[index]! - part);
    left -= taken;
    return part + taken;
  });
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
