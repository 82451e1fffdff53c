import { formatPence } from "@balance/money/format-pence";
import { moneyRows } from "./money-rows.ts";
import { lineTitle, type OrderProps } from "./order-props.ts";

/** Lines and sums as text: "2 x Marine Collagen, 30-day pack (£110.00 each): £220.00". */
export function orderLinesText(
  order: OrderProps,
  vatNumber: string,
  { showSkus }: { showSkus: boolean },
): string {
  const lines = order.line_items.map((line) => {
    const sku = showSkus && line.sku ? ` [${line.sku}]` : "";
    const each = line.quantity > 1 ? ` (${formatPence(line.unit_price_pence)} each)` : "";
    return `${line.quantity} x ${lineTitle(line)}${sku}${each}: ${formatPence(line.quantity * line.unit_price_pence)}`;
  });
  const sums = moneyRows(order, vatNumber).map((row) => `${row.label}: ${row.amount}`);
  return [...lines, "", ...sums].join("\n");
}
