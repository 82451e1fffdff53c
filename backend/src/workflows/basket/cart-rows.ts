import { idsInOrder } from "../order/ids-in-order";
import { exactly, type NewRows, without } from "../insert-rows";
import { newRow } from "../new-row";
import type { CartContent } from "./cart-content";

/** The rows that the engine's `createCarts` writes for this content, and those that link the cart to its promotions. */
export function cartRows(id: string, content: CartContent): NewRows {
  const { shipping_address, billing_address, items = [], shipping_methods, ...cart } = content;
  const shipping = { ...newRow("caaddr"), ...(shipping_address as object) };
  const billing = { ...newRow("caaddr"), ...(billing_address as object) };
  const lineIds = idsInOrder("cali", items.length);
  const lines = items.map((item, index) => ({ ...item, id: lineIds[index]! }));
  const methods = shipping_methods.map((method) => ({ ...method, ...newRow("casm") }));
  const promotionIds = new Set(
    items.flatMap(({ adjustments }) => (adjustments ?? []).flatMap((part) => part.promotion_id ?? [])),
  );
  return [
    ["cart_address", [shipping, billing]],
    ["cart", [{ id, ...cart, shipping_address_id: shipping.id, billing_address_id: billing.id }]],
    [
      "cart_line_item",
      lines.map((line) => ({
        ...without(line, ["tax_lines", "adjustments"]),
        cart_id: id,
        raw_unit_price: exactly(line.unit_price),
      })),
    ],
    [
      "cart_line_item_tax_line",
      lines.flatMap((line) =>
        (line.tax_lines ?? []).map((tax) => ({ ...newRow("calitxl"), ...tax, item_id: line.id })),
      ),
    ],
    [
      "cart_line_item_adjustment",
      lines.flatMap((line) =>
        (line.adjustments ?? []).map((part) => ({
          ...newRow("caliadj"),
          ...part,
          raw_amount: exactly(part.amount),
          item_id: line.id,
        })),
      ),
    ],
    [
      "cart_shipping_method",
      methods.map((method) => ({
        ...without(method, ["tax_lines"]),
        cart_id: id,
        raw_amount: exactly(method.amount),
      })),
    ],
    [
      "cart_shipping_method_tax_line",
      methods.flatMap((method) =>
        method.tax_lines.map((tax) => ({ ...newRow("casmtxl"), ...tax, shipping_method_id: method.id })),
      ),
    ],
    [
      "cart_promotion",
      [...promotionIds].map((promotion_id) => ({ ...newRow("cartpromo"), cart_id: id, promotion_id })),
    ],
  ];
}
