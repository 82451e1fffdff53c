import type { Trader } from "@balance/contracts/trader";
import { poundsToPence } from "@balance/money/pence";
import { vatIncluded } from "@balance/money/vat-included";
import { MedusaError } from "@medusajs/framework/utils";
import { addUp } from "../../modules/invoice/add-up";
import type { DocumentLine, Seller, TaxDocumentContent } from "../../modules/invoice/tax-document-content";
import { totalByRate } from "../../modules/invoice/total-by-rate";
import { ukDay } from "../../modules/invoice/uk-day";
import { orderNumber } from "../order/order-number";
import type { OrderToInvoice } from "./read-order-to-invoice";

/**
 * What the invoice of an order says. Throws when its lines don't add up to the money that was taken: such an invoice must
 * not go out, and a person has to look.
 */
export function invoiceContent(order: OrderToInvoice, trader: Trader): TaxDocumentContent {
  const lines = [
    ...order.items.map(
      ({ id, product_title, variant_title, sku, quantity, unit_price, discount, vat_rate }) =>
        toLine({
          line_id: id,
          description: variant_title ? `${product_title}, ${variant_title}` : product_title,
          sku,
          quantity,
          unit_price_pence: poundsToPence(unit_price),
          discount_pence: poundsToPence(discount),
          vat_rate,
        }),
    ),
    ...order.deliveries.map(({ id, name, amount, vat_rate }) =>
      toLine({
        line_id: id,
        description: `Delivery: ${name}`,
        sku: "",
        quantity: 1,
        unit_price_pence: poundsToPence(amount),
        discount_pence: 0,
        vat_rate,
      }),
    ),
  ];
  const total = addUp(lines);
  if (total.gross_pence !== order.amount_pence) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The lines of order ${orderNumber(order.display_id)} come to ${total.gross_pence} pence, but ${order.amount_pence} were taken: it can't be invoiced`,
    );
  }
  const codes = [...new Set(order.items.flatMap((item) => item.codes))];
  return {
    format: 1,
    seller: sellerOf(trader),
    customer: {
      name: order.customer_name,
      address: order.address.flatMap((line) => (line?.trim() ? [line.trim()] : [])),
      email: order.email,
    },
    order_number: orderNumber(order.display_id),
    ordered_on: ukDay(new Date(order.ordered_at)),
    tax_point: ukDay(new Date(order.captured_at)),
    payment_reference: order.payment_intent_id,
    corrects: null,
    reason: null,
    lines,
    discount: {
      code: codes.length > 0 ? codes.join(", ") : null,
      pence: lines.reduce((sum, line) => sum + line.discount_pence, 0),
    },
    rates: totalByRate(lines),
    total,
  };
}

function toLine(
  line: Omit<DocumentLine, "vat_rate_basis_points" | "net_pence" | "vat_pence" | "gross_pence"> & {
    vat_rate: number;
  },
): DocumentLine {
  const { vat_rate, ...rest } = line;
  const vat_rate_basis_points = Math.round(vat_rate * 100);
  const gross_pence = rest.unit_price_pence * rest.quantity - rest.discount_pence;
  const vat_pence = vatIncluded(gross_pence, vat_rate_basis_points);
  return { ...rest, vat_rate_basis_points, net_pence: gross_pence - vat_pence, vat_pence, gross_pence };
}

/** As the store's settings name it today; later changes don't reach what is issued. */
function sellerOf(trader: Trader): Seller {
  const { name, legal_form, company_number, place_of_registration, registered_office } = trader;
  const { address, email, phone, vat_number } = trader;
  const company = { legal_form, company_number, place_of_registration, registered_office };
  return { name, ...company, address, email, phone, vat_number };
}
