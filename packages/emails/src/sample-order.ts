import { spreadPence } from "@balance/money/spread-pence";
import { vatIncluded } from "@balance/money/vat-included";
import type { NewOrderAlertProps } from "./new-order-alert.tsx";
import type { OrderConfirmationProps } from "./order-confirmation.tsx";
import type { OrderProps } from "./order-props.ts";
import type { TraderProps } from "./trader-props.ts";

const sampleTrader: TraderProps = {
  name: "Balance Sample Trading Ltd",
  legal_form: "private limited company",
  company_number: "00000000 (sample)",
  place_of_registration: "England and Wales",
  registered_office: ["1 Sample Quay", "Wadebridge", "PL27 0AA"],
  address: ["2 Sample Street", "Wadebridge", "Cornwall", "PL27 0AB"],
  email: "sample@balance.test",
  phone: "01632 960 001",
  vat_number: "GB 000 0000 00 (sample)",
  food_registration_authority: "Cornwall Council (sample)",
  opening_hours: [{ days: "Monday to Friday", hours: "9 am to 5 pm" }],
};

const discountPence = 2_500;
const grossPence = [22_000, 2_995];
const discounts = spreadPence(discountPence, grossPence);

function sampleLine(title: string, variant: string, sku: string, quantity: number, index: number) {
  const gross = grossPence[index]!;
  const total = gross - discounts[index]!;
  return {
    product_title: title,
    variant_title: variant,
    sku,
    quantity,
    unit_price_pence: gross / quantity,
    discount_pence: discounts[index]!,
    total_pence: total,
    vat_pence: vatIncluded(total, 2000),
    vat_rate_percent: 20,
    sealed: index === 0,
  };
}

const lines = [
  sampleLine("Marine Collagen Drink", "30-day pack", "SAMPLE-COL-30", 2, 0),
  sampleLine("Magnesium Capsules", "60 capsules", "SAMPLE-MAG-60", 1, 1),
];

/** Adds up as a real one does; every name, number and address in it is made up. */
const sampleOrder: OrderProps = {
  order_number: "1042",
  placed_at: "2026-11-22T14:05:00.000Z",
  email: "morwenna@example.com",
  line_items: lines,
  goods_pence: 24_995,
  discount_code: "SAMPLE10",
  discount_pence: discountPence,
  delivery: {
    kind: "delivery",
    name: "Royal Mail Tracked 24",
    pence: 595,
    vat_pence: vatIncluded(595, 2000),
  },
  total_pence: 24_995 - discountPence + 595,
  vat_pence: lines.reduce((sum, line) => sum + line.vat_pence, vatIncluded(595, 2000)),
  address: {
    first_name: "Morwenna",
    last_name: "Tregenza",
    address_1: "Flat 3, The Old Sail Loft",
    address_2: "7 Harbour Terrace",
    city: "Padstow",
    postcode: "PL28 8AA",
    phone: "01632 960 002",
  },
};

export const orderConfirmationSample: OrderConfirmationProps = {
  order: sampleOrder,
  trader: sampleTrader,
  order_url: "http://localhost:8000/orders/sample-token",
};

export const newOrderAlertSample: NewOrderAlertProps = {
  order: sampleOrder,
  trader: sampleTrader,
  admin_url: "http://localhost:9000/app/orders/order_sample",
};
