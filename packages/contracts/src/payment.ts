/** From "Pay now" to an order. Amounts are integer pence. */
import type { BasketView } from "./basket.ts";
import type { GoodsLabel } from "./goods-label.ts";
import type { OrderDocument } from "./order-document.ts";
import type { OrderParcel } from "./order-parcel.ts";

/** `POST /store/baskets/:id/prepare-payment` */
export interface PreparePaymentRequest {
  /** The total on the button that the shopper pressed. */
  shown_total_pence: number;
}

export type PreparePaymentResponse =
  /** Confirm exactly this PaymentIntent in the browser. */
  | {
      status: "ready";
      payment_intent_id: string;
      client_secret: string;
      amount_pence: number;
    }
  /** Nothing is payable before the shopper has seen this: new total, stock, price or code. */
  | { status: "changed"; message: string; basket: BasketView }
  /** Contact, address or delivery is missing or refused. */
  | { status: "incomplete"; step: "basket" | "contact" | "delivery"; message: string; basket: BasketView }
  /** Too many tries or declined cards: nobody may pay before `retry_at` (ISO 8601 with zone). The basket is kept. */
  | { status: "paused"; message: string; retry_at: string }
  /** Stripe can't be reached, or refuses us: no payment was begun, and trying again later may work. */
  | { status: "unavailable"; message: string }
  /** This basket is an order already. */
  | { status: "ordered"; order_token: string };

/** `POST /store/settlements` — idempotent; return page, webhook and sweeper all end in the same workflow. */
export interface SettlePaymentRequest {
  payment_intent_id: string;
}

export type SettlePaymentResponse =
  | { status: "ordered"; order_token: string; basket_id: string }
  /** The bank is still deciding, or another caller is settling: ask again in a moment. */
  | { status: "processing"; message: string }
  /** Not paid; the basket is intact and can be paid again at once. */
  | { status: "not_paid"; message: string; basket_id: string | null }
  /** Was paid but could not become an order (sold out meanwhile, say): nothing was charged. */
  | { status: "released"; message: string; basket_id: string | null };

/**
 * `GET /store/order-pages/:token`; 404 for a bad or forged token. A document's PDF is at
 * `/store/order-pages/:token/documents/:number`, with "invoice" for the invoice, whatever its number.
 */
export interface OrderPageResponse {
  order: OrderPage;
  /** The invoice first; empty until the money is taken. */
  documents: OrderDocument[];
  /** What was packed of it, oldest first. */
  parcels: OrderParcel[];
  /** What the labels of its foods say, each once. */
  labels: GoodsLabel[];
}

export interface OrderPage {
  order_number: string;
  /** ISO 8601 with zone. */
  placed_at: string;
  status: "payment_pending" | "placed" | "packed" | "ready" | "sent" | "delivered" | "cancelled" | "refunded";
  email: string;
  line_items: {
    product_title: string;
    variant_title: string;
    product_handle: string | null;
    sku: string;
    picture_url: string | null;
    quantity: number;
    unit_price_pence: number;
    discount_pence: number;
    total_pence: number;
    vat_pence: number;
  }[];
  goods_pence: number;
  discount_code: string | null;
  discount_pence: number;
  delivery_name: string;
  delivery_pence: number;
  total_pence: number;
  vat_pence: number;
  refunded_pence: number;
  address: {
    first_name: string;
    last_name: string;
    address_1: string;
    address_2: string;
    city: string;
    postcode: string;
    phone: string;
  };
}
