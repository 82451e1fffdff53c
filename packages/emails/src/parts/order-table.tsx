import { formatPence } from "@balance/money/format-pence";
import type { CSSProperties } from "react";
import { moneyRows } from "../money-rows.ts";
import { lineTitle, type OrderProps } from "../order-props.ts";
import { light } from "./mail-colours.ts";
import { sans } from "./mail-page.tsx";

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

/** Everything said on each cell: without a doctype, which some mail programs cut off, tables inherit no font or colour. */
const font: CSSProperties = { fontFamily: sans, fontSize: 16, lineHeight: "22px", color: light.text };
const quietFont: CSSProperties = { ...font, fontSize: 14, lineHeight: "20px", color: light.quiet };
const underline: CSSProperties = { borderBottom: `1px solid ${light.line}` };

const header: CSSProperties = { ...quietFont, ...underline, padding: "0 0 8px", fontWeight: "normal" };
const cell: CSSProperties = { ...font, ...underline, padding: "12px 0", verticalAlign: "top" };
const detail: CSSProperties = { fontSize: 14, color: light.quiet };
const amount: CSSProperties = { paddingLeft: 16, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" };
const sum: CSSProperties = { ...font, padding: "8px 0 0", fontWeight: "normal" };
const total: CSSProperties = { ...font, padding: "12px 0 4px", fontWeight: 700, fontSize: 18 };
const note: CSSProperties = { ...quietFont, padding: "2px 0 0", fontWeight: "normal" };
