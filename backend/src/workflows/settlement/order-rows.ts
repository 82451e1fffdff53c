import type { CreateOrderAddressDTO, CreateOrderShippingMethodDTO } from "@medusajs/framework/types";
import { type BigNumber, decorateCartTotals, OrderStatus } from "@medusajs/framework/utils";
import type { PlacementRow } from "../../modules/settlement/placement-log";
import { exactly, type NewRows, without } from "../insert-rows";
import { newRow } from "../new-row";
import type { CartForOrder, CartLineForOrder } from "./read-cart-for-order";

const none = { value: "0", precision: 20 };

/**
 * The rows that the engine's `createOrders` writes for this cart, by the ids of the log (check them when upgrading: the
 * comparison in place-order.spec.ts tells). The engine adds the order up.
 */
export function orderRows({ order_id, plan }: PlacementRow, cart: CartForOrder): NewRows {
  const { shipping_address, billing_address, shipping_methods, ...order } = cart.order;
  const lines = cart.items.map((item) => ({ ...item.line_item, id: plan.line_item_ids[item.id]! }));
  const methods = ((shipping_methods ?? []) as MethodOfCart[]).map((method) => ({
    ...method,
    ...newRow("ordsm"),
  }));
  const shipping = addressRow(shipping_address);
  const billing = addressRow(billing_address);
  return [
    ["order_address", [shipping, billing].flatMap((address) => address ?? [])],
    [
      "order",
      [
        {
          id: order_id,
          ...order,
          status: OrderStatus.PENDING,
          no_notification: false,
          shipping_address_id: shipping?.id ?? null,
          billing_address_id: billing?.id ?? null,
        },
      ],
    ],
    ["order_summary", [{ ...newRow("ordsum"), order_id, version: 1, totals: summaryOf(cart) }]],
    ["order_line_item", lines.map(lineRow)],
    ["order_item", lines.map((line) => itemRow(order_id, line))],
    [
      "order_line_item_tax_line",
      lines.flatMap(({ id, tax_lines }) =>
        tax_lines.map((tax) => ({ ...newRow("ordlitxl"), ...taxColumns(tax), item_id: id })),
      ),
    ],
    [
      "order_line_item_adjustment",
      lines.flatMap(({ id, adjustments }) =>
        adjustments.map((part) => ({
          ...newRow("ordliadj"),
          ...adjustmentColumns(part),
          is_tax_inclusive: part.is_tax_inclusive ?? false,
          item_id: id,
        })),
      ),
    ],
    [
      "order_shipping_method",
      methods.map(
        ({ id, name, description, amount, is_tax_inclusive, shipping_option_id, data, metadata }) => ({
          id,
          name,
          description,
          amount,
          raw_amount: exactly(amount),
          is_tax_inclusive,
          shipping_option_id,
          data,
          metadata,
        }),
      ),
    ],
    [
      "order_shipping",
      methods.map(({ id }) => ({ ...newRow("ordspmv"), order_id, version: 1, shipping_method_id: id })),
    ],
    [
      "order_shipping_method_tax_line",
      methods.flatMap(({ id, tax_lines }) =>
        (tax_lines ?? []).map((tax) => ({
          ...newRow("ordsmtxl"),
          ...taxColumns(tax),
          shipping_method_id: id,
        })),
      ),
    ],
    [
      "order_shipping_method_adjustment",
      methods.flatMap(({ id, adjustments }) =>
        (adjustments ?? []).map((part) => ({
          ...newRow("ordsmadj"),
          ...adjustmentColumns(part),
          shipping_method_id: id,
        })),
      ),
    ],
  ];
}

/** The engine's type leaves two of its columns out. */
type MethodOfCart = CreateOrderShippingMethodDTO & { description?: unknown; metadata?: unknown };
type Line = CartLineForOrder["line_item"] & { id: string };
type TaxLine = Line["tax_lines"][number];
type Adjustment = Omit<Line["adjustments"][number], "is_tax_inclusive">;

function addressRow(address: CreateOrderAddressDTO | string | null | undefined) {
  if (!address || typeof address === "string") return null;
  const { customer_id, company, first_name, last_name, address_1, address_2 } = address;
  const { city, country_code, province, postal_code, phone, metadata } = address;
  return {
    ...newRow("ordaddr"),
    ...{ customer_id, company, first_name, last_name, address_1, address_2 },
    ...{ city, country_code, province, postal_code, phone, metadata },
  };
}

/** The order's own copy of what was bought. */
function lineRow(line: Line) {
  const { unit_price, compare_at_unit_price } = line;
  return {
    ...without(line, ["quantity", "tax_lines", "adjustments"]),
    raw_unit_price: exactly(unit_price),
    raw_compare_at_unit_price: exactly(compare_at_unit_price),
  };
}

/** How much of it, and how far it has come. */
function itemRow(order_id: string, { id, quantity, metadata }: Line) {
  return {
    ...newRow("orditem"),
    order_id,
    item_id: id,
    version: 1,
    quantity,
    raw_quantity: exactly(quantity),
    metadata,
    fulfilled_quantity: 0,
    shipped_quantity: 0,
    return_requested_quantity: 0,
    return_received_quantity: 0,
    return_dismissed_quantity: 0,
    written_off_quantity: 0,
  };
}

function taxColumns({ description, tax_rate_id, code, rate, provider_id, data, metadata }: TaxLine) {
  return { description, tax_rate_id, code, rate, raw_rate: exactly(rate), provider_id, data, metadata };
}

function adjustmentColumns({ description, promotion_id, code, amount, provider_id }: Adjustment) {
  return { description, promotion_id, code, amount, raw_amount: exactly(amount), provider_id };
}

/** Nothing is paid yet: all of the total is owed. */
function summaryOf(cart: CartForOrder): Record<string, unknown> {
  const total = decorateCartTotals({
    currency_code: cart.order.currency_code,
    items: cart.items.map(({ line_item }) => ({ ...line_item })),
    shipping_methods: (cart.order.shipping_methods ?? []).map((method) => ({ ...method })),
  }).total as BigNumber;
  const owed = ["original_order_total", "current_order_total", "pending_difference", "accounting_total"];
  const nothing = ["transaction_total", "paid_total", "refunded_total", "credit_line_total"];
  const totals: [string, unknown][] = [
    ...owed.flatMap((name): [string, unknown][] => [
      [name, total.numeric],
      [`raw_${name}`, exactly(total.numeric)],
    ]),
    ...nothing.flatMap((name): [string, unknown][] => [
      [name, 0],
      [`raw_${name}`, none],
    ]),
  ];
  return Object.fromEntries(totals);
}
