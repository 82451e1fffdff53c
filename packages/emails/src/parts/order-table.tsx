import { formatPence } from "@balance/money/format-pence";
import type { CSSProperties } from "react";
import { moneyRows } from "../money-rows.ts";
import { lineTitle, type OrderProps } from "../order-props.ts";
import { light } from "./mail-colours.ts";

interface OrderTableProps {
  order: OrderProps;
  /** Empty for a trader not registered for VAT. */
  vatNumber: string;
  showSkus: boolean;
}

/** A real table with headers, because screen readers should read it as one. */
export function OrderTable({ order, vatNumber, showSkus }: OrderTableProps) {
  return (
    <table width="100%" cellPadding={0} cellSpacing={0} border={0} style={{ margin: "8px 0 0" }}>
      <thead>
        <tr>
          <th scope="col" align="left" className="quiet line" style={header}>
            Item
          </th>
          <th scope="col" align="right" className="quiet line" style={header}>
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {order.line_items.map((line, index) => (
          <tr key={index}>
            <td className="line text" style={cell}>
              <strong style={{ fontWeight: 600 }}>{lineTitle(line)}</strong>
              <div className="quiet" style={detail}>
                {line.quantity} × {formatPence(line.unit_price_pence)}
                {showSkus && line.sku ? ` · ${line.sku}` : ""}
              </div>
            </td>
            <td className="line text" align="right" style={{ ...cell, ...amount }}>
              {formatPence(line.quantity * line.unit_price_pence)}
            </td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {moneyRows(order, vatNumber).map((row) => {
          const style = row.emphasis === "total" ? total : row.emphasis === "note" ? note : sum;
          const tone = row.emphasis === "note" ? "quiet line" : "text line";
          return (
            <tr key={row.label}>
              <th scope="row" align="left" className={tone} style={style}>
                {row.label}
              </th>
              <td align="right" className={tone} style={{ ...style, ...amount }}>
                {row.amount}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const header: CSSProperties = {
  padding: "0 0 8px",
  borderBottom: `1px solid ${light.line}`,
  fontSize: 13,
  fontWeight: "normal",
  color: light.quiet,
};
const cell: CSSProperties = {
  padding: "12px 0",
  borderBottom: `1px solid ${light.line}`,
  verticalAlign: "top",
  lineHeight: "22px",
};
const detail: CSSProperties = { fontSize: 14, color: light.quiet };
const amount: CSSProperties = { paddingLeft: 16, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" };
const sum: CSSProperties = { padding: "6px 0 0", fontWeight: "normal" };
const total: CSSProperties = { padding: "10px 0 4px", fontWeight: 700, fontSize: 18 };
const note: CSSProperties = { padding: "2px 0 0", fontWeight: "normal", fontSize: 14, color: light.quiet };
