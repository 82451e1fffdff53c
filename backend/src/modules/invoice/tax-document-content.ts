import type { Trader } from "@balance/contracts/trader";

/** The seller on the day of issue. An empty `vat_number`: not registered, so nothing on the document may speak of VAT. */
export type Seller = Pick<
  Trader,
  | "name"
  | "legal_form"
  | "company_number"
  | "place_of_registration"
  | "registered_office"
  | "address"
  | "email"
  | "phone"
  | "vat_number"
>;

/** Amounts are integer pence; `gross = net + vat`. */
export interface Amounts {
  net_pence: number;
  vat_pence: number;
  gross_pence: number;
}

export interface DocumentLine extends Amounts {
  /** The order's line item, or its delivery; missing in notes of a bare amount and in what was issued before it was kept. */
  line_id?: string;
  description: string;
  /** Empty for what has none, as delivery. */
  sku: string;
  quantity: number;
  /** Of one unit, including VAT, before any discount. */
  unit_price_pence: number;
  discount_pence: number;
  /** 2000 is 20 %. */
  vat_rate_basis_points: number;
}

export interface RateTotal extends Amounts {
  vat_rate_basis_points: number;
}

/**
 * Everything that an invoice, credit note or debit note prints beside its number and date of issue. For invoices: VAT
 * Regulations 1995/2518 reg 14(1) (VAT Notice 700 section 16); for notes: reg 15C(3) and (5). Dates are calendar days in
 * the United Kingdom ("2026-11-22").
 */
export interface TaxDocumentContent {
  /** Counts up when a later layout needs other fields; what is issued stays readable. */
  format: 1;
  seller: Seller;
  /** `address` without name and empty lines. */
  customer: { name: string; address: string[]; email: string };
  order_number: string;
  ordered_on: string;
  /** Of an invoice: when the money was taken. Of a note: when it was given (or came) back. */
  tax_point: string;
  /** Stripe's PaymentIntent or refund; null when nothing had to be paid. */
  payment_reference: string | null;
  /** Of a note: the document that it corrects. */
  corrects: { number: string; issued_on: string } | null;
  /** Of a note: why. */
  reason: string | null;
  lines: DocumentLine[];
  /** What a code took off the lines; contained in them already. */
  discount: { code: string | null; pence: number };
  /** One entry for each rate, highest first; together they are `total`. */
  rates: RateTotal[];
  total: Amounts;
}
