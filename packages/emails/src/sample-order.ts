import { vatIncluded } from "@balance/money/vat-included";
import type { CollectionReadyProps } from "./collection-ready.tsx";
import type { ContactMessageProps } from "./contact-message.tsx";
import type { NewOrderAlertProps } from "./new-order-alert.tsx";
import type { NewsletterConfirmProps } from "./newsletter-confirm.tsx";
import type { NewsletterPreferencesProps } from "./newsletter-preferences.tsx";
import type { OrderCancelledProps } from "./order-cancelled.tsx";
import type { OrderConfirmationProps } from "./order-confirmation.tsx";
import type { RecallNoticeProps } from "./recall-notice.tsx";
import { lineTitle, type OrderProps } from "./order-props.ts";
import type { ParcelSentProps } from "./parcel-sent.tsx";
import type { PaymentLinkProps } from "./payment-link.tsx";
import type { RefundProps } from "./refund.tsx";
import type { TraderProps } from "./trader-props.ts";
import type { StockAlertProps } from "./stock-alert.tsx";
import type { WelcomeCodeProps } from "./welcome-code.tsx";

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

const goodsPence = 2 * 11_000 + 2_995;
const discountPence = 2_500;
const totalPence = goodsPence - discountPence + 595;

/** Adds up as a real one does; every name, number and address in it is made up. */
const sampleOrder: OrderProps = {
  order_number: "B-1042",
  placed_at: "2026-11-22T14:05:00.000Z",
  email: "morwenna@example.com",
  line_items: [
    {
      product_title: "Marine Collagen Drink",
      variant_title: "30-day pack",
      sku: "SAMPLE-COL-30",
      quantity: 2,
      unit_price_pence: 11_000,
      sealed: true,
      labels: [
        {
          product_title: "Marine Collagen Drink",
          legal_name: "Food supplement with hydrolysed fish collagen, with sweetener",
          net_quantity: "345 g (30 × 11.5 g sachets)",
          allergens: ["fish"],
          may_contain: ["milk"],
          warnings: [
            "Do not exceed the recommended daily dose.",
            "Food supplements should not be used as a substitute for a varied diet.",
            "Store out of the reach of young children.",
          ],
          storage: "Store below 25 °C in a dry place, away from direct sunlight.",
          operator: "Sample Foods Ltd, 1 Sample Quay, Wadebridge PL27 0AA",
        },
      ],
    },
    {
      product_title: "Magnesium Capsules",
      variant_title: "60 capsules",
      sku: "SAMPLE-MAG-60",
      quantity: 1,
      unit_price_pence: 2_995,
      sealed: false,
      labels: [],
    },
  ],
  goods_pence: goodsPence,
  discount_code: "SAMPLE10",
  discount_pence: discountPence,
  delivery: {
    kind: "delivery",
    name: "Royal Mail Tracked 24",
    pence: 595,
  },
  total_pence: totalPence,
  vat_pence: vatIncluded(totalPence, 2000),
  vat_rates_percent: [20],
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
  invoice_url: "http://localhost:8000/orders/sample-token/invoice.pdf",
};

export const newOrderAlertSample: NewOrderAlertProps = {
  order: sampleOrder,
  trader: sampleTrader,
  admin_url: "http://localhost:9000/app/orders/order_sample",
};

export const contactMessageSample: ContactMessageProps = {
  name: "Jory Nance",
  email: "jory@example.com",
  order_number: "B-1042",
  message: "Good morning,\n\nmy parcel has come, thank you. May I collect the next one from the spa?\n\nJory",
  sent_at: "2026-11-22T14:05:00.000Z",
  trader: sampleTrader,
  admin_url: "http://localhost:9000/app/messages",
};

export const stockAlertSample: StockAlertProps = {
  tasks: [
    {
      kind: "low_stock",
      title: "Psyllium Husk Powder, 300 g",
      detail: "4 units are free to sell. Order more, or count them.",
    },
    {
      kind: "near_expiry",
      title: "Beef Bone Broth Powder, 300 g",
      detail:
        "Lot BB-2207 (best before 31 March 2027) leaves sale after 31 December 2026. 12 units are left.",
    },
  ],
  trader: sampleTrader,
  admin_url: "http://localhost:9000/app/stock",
};

export const newsletterConfirmSample: NewsletterConfirmProps = {
  purpose: "confirm",
  email: "morwenna@example.com",
  asked_at: "2026-11-22T14:05:00.000Z",
  expires_at: "2026-11-29T14:05:00.000Z",
  confirm_url: "http://localhost:8000/newsletter/confirm/sample-token",
  trader: sampleTrader,
};

export const newsletterPreferencesSample: NewsletterPreferencesProps = {
  reason: "asked_staff",
  email: "morwenna@example.com",
  preferences_url: "http://localhost:8000/newsletter/preferences/sample-token",
  trader: sampleTrader,
};

export const refundSample: RefundProps = {
  order_number: sampleOrder.order_number,
  first_name: sampleOrder.address.first_name,
  refund_pence: 525,
  refunded_pence: 1_525,
  goods: [],
  total_pence: totalPence,
  trader: sampleTrader,
  order_url: "http://localhost:8000/orders/sample-token",
  credit_note_number: "CRN-00007",
  credit_note_url: "http://localhost:8000/orders/sample-token/CRN-00007.pdf",
};

export const collectionReadySample: CollectionReadyProps = {
  order_number: sampleOrder.order_number,
  first_name: sampleOrder.address.first_name,
  trader: sampleTrader,
  order_url: "http://localhost:8000/orders/sample-token",
  goods: sampleOrder.line_items.map((line, index) => ({
    title: lineTitle(line),
    quantity: line.quantity,
    lots: [{ code: `L26-${118 + index}`, best_before: "30 June 2028" }],
  })),
  more_to_follow: false,
};

export const parcelSentSample: ParcelSentProps = {
  ...collectionReadySample,
  carrier: "Royal Mail",
  tracking_number: "QK 123 456 785 GB",
  replaces_lost: false,
  replaces_recalled: false,
};

export const paymentLinkSample: PaymentLinkProps = {
  first_name: sampleOrder.address.first_name,
  line_items: sampleOrder.line_items.map((line) => ({
    title: lineTitle(line),
    quantity: line.quantity,
    unit_price_pence: line.unit_price_pence,
    gross_pence: line.quantity * line.unit_price_pence,
  })),
  discount_pence: discountPence,
  delivery: { name: sampleOrder.delivery.name, pence: sampleOrder.delivery.pence },
  total_pence: totalPence,
  labels: sampleOrder.line_items.flatMap(({ labels }) => labels),
  payable_until: "2026-11-25T14:05:00.000Z",
  pay_url: "http://localhost:8000/pay/sample-token",
  trader: sampleTrader,
};

export const orderCancelledSample: OrderCancelledProps = {
  order: sampleOrder,
  trader: sampleTrader,
  charged_pence: totalPence,
  order_url: "http://localhost:8000/orders/sample-token",
  credit_notes: [{ number: "CRN-00008", url: "http://localhost:8000/orders/sample-token/CRN-00008.pdf" }],
};

export const recallNoticeSample: RecallNoticeProps = {
  notice: {
    type: "recall",
    product_name: "Sample capsules",
    brand: "Balance",
    pack_sizes: "60 capsules",
    lots: [{ code: "L0001", best_before: "2027-03-31" }],
    where_to_find: "On the bottom of the tub",
    reason: "some tubs may hold small pieces of plastic",
    risk_statement: "Small pieces of plastic could cause choking",
    action: "Put it in the bin",
    refund_terms: "contact us for a full refund, with or without a receipt",
    contact: "01632 960 001, sample@balance.test, Monday to Friday 9 am to 5 pm",
    fsa_ref: "",
    issued_at: "2026-11-23T09:00:00Z",
  },
  order_number: "B-1001",
  ordered_at: "2026-11-02T14:05:00Z",
  units: ["2 × Sample capsules, 60 capsules (batch L0001)"],
  trader: sampleTrader,
  reply_url: "http://localhost:8000/recalls/reply/sample-token",
};

export const welcomeCodeSample: WelcomeCodeProps = {
  code: "WELCOME-7K2QX",
  last_day: "3 March 2027",
  apply_url: "http://localhost:8000/discount/WELCOME-7K2QX",
  reader: {
    preferences_url: "http://localhost:8000/newsletter/preferences/sample-token",
    unsubscribe_url: "http://localhost:8000/newsletter/unsubscribe/sample-token",
  },
  trader: sampleTrader,
};
