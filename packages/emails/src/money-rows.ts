import { formatPence } from "@balance/money/format-pence";
import type { OrderProps } from "./order-props.ts";

export interface MoneyRow {
  label: string;
  amount: string;
  emphasis: "none" | "total" | "note";
}

/**
 * The sums under the lines, in the order a shopper adds them up. VAT only for a trader registered for it: showing it
 * otherwise would pass for a VAT invoice.
 */
export function moneyRows(order: OrderProps, vatNumber: string): MoneyRow[] {
  const rows: MoneyRow[] = [{ label: "Goods", amount: formatPence(order.goods_pence), emphasis: "none" }];
  if (order.discount_pence > 0) {
    const label = order.discount_code ? `Discount with code ${order.discount_code}` : "Discount";
    rows.push({ label, amount: formatPence(-order.discount_pence), emphasis: "none" });
  }
  const delivery = order.delivery.pence === 0 ? "free" : formatPence(order.delivery.pence);
  rows.push({ label: order.delivery.name, amount: delivery, emphasis: "none" });
  rows.push({ label: "Total", amount: formatPence(order.total_pence), emphasis: "total" });
  if (vatNumber) {
    rows.push({ label: vatLabel(order), amount: formatPence(order.vat_pence), emphasis: "note" });
    rows.push({
      label: "Total without VAT",
      amount: formatPence(order.total_pence - order.vat_pence),
      emphasis: "note",
    });
  }
  return rows;
}

function vatLabel({ vat_rates_percent }: OrderProps): string {
  return `Includes VAT at ${vat_rates_percent.map((rate) => `${rate} %`).join(" and ")}`;
}
