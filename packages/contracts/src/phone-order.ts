/**
 * Orders that staff take on the phone: a basket made for a customer, who pays it by a link in a mail. Types of
 * `/admin/phone-orders` and `/store/phone-orders`. Amounts are integer pence including VAT; times are ISO 8601 with a zone.
 */
import type { BasketView, ContactAndAddress } from "./basket.ts";
import type { GoodsLabel } from "./goods-label.ts";

/**
 * `waiting`: the link can be used. `paid`: it is an order. `expired`: nobody paid in time. `called_off`: staff took it back.
 */
export const phoneOrderStates = ["waiting", "paid", "expired", "called_off"] as const;
export type PhoneOrderState = (typeof phoneOrderStates)[number];

/** What the list can be narrowed to. */
export const phoneOrderViews = [...phoneOrderStates, "all"] as const;
export type PhoneOrderView = (typeof phoneOrderViews)[number];

/** The most of each. */
export const phoneOrderLimits = { lines: 50, note: 500, code: 64 } as const;

export interface PhoneOrderLine {
  variant_id: string;
  quantity: number;
}

/** `POST /admin/phone-orders/preview`: what it would come to, writing nothing. */
export interface PreviewPhoneOrderRequest {
  lines: PhoneOrderLine[];
  /** Empty for none. */
  discount_code: string;
  /** Null while none is chosen. */
  delivery_option_id: string | null;
  /** As far as they are typed: some codes are for certain people or places. */
  email: string;
  postcode: string;
}

export interface PreviewPhoneOrderResponse {
  basket: BasketView;
  /** Of the foods in it: staff read out what the customer must know before buying. */
  labels: GoodsLabel[];
}

/** `POST /admin/phone-orders` */
export interface MakePhoneOrderRequest extends ContactAndAddress {
  /** UUID of the form: the same one makes one order, however often it is sent. */
  key: string;
  lines: PhoneOrderLine[];
  discount_code: string;
  delivery_option_id: string;
  /** For staff; the customer never sees it. */
  note: string;
  /** What the customer was told on the phone; refused when it comes to something else by now. */
  shown_total_pence: number;
}

export interface PhoneOrder {
  id: string;
  state: PhoneOrderState;
  customer_name: string;
  email: string;
  phone: string;
  /** "2 × Marine Collagen Drink, 30-day pack" */
  goods: string[];
  /** As the customer was told; what they pay is on the order. */
  told_total_pence: number;
  made_at: string;
  made_by: string;
  /** Until then the link can be used, unless it is called off. */
  payable_until: string;
  /** Null unless called off. */
  called_off: { at: string; by: string } | null;
  /** Null until it is paid. */
  order: { id: string; number: string } | null;
  note: string;
  /** Of the latest mail with the link. */
  mail: { state: "owed" | "sent" | "failed"; error: string | null };
  mail_count: number;
}

/** `POST /admin/phone-orders` (201; 200 for a form that was sent before), `POST …/:id/send-again`, `POST …/:id/call-off` */
export interface PhoneOrderResponse {
  phone_order: PhoneOrder;
}

/** `POST /admin/phone-orders/:id/send-again` */
export interface SendPhoneOrderAgainRequest {
  /** UUID of the press: the same one owes one mail. */
  key: string;
}

/** `GET /admin/phone-orders?view&offset`: newest first. */
export interface PhoneOrdersResponse {
  phone_orders: PhoneOrder[];
  count: number;
  page_size: number;
}

/** `GET /admin/phone-orders/goods?q`: by a part of the name or the SKU, or by a whole barcode. */
export interface PhoneOrderGoodsResponse {
  goods: PhoneOrderGoods[];
}

export interface PhoneOrderGoods {
  variant_id: string;
  /** "Marine Collagen Drink, 30-day pack" */
  title: string;
  sku: string;
  unit_price_pence: number;
  /** The most that one order can hold now; 0 when it can't be sold. */
  available_quantity: number;
  /** Why it can't be sold now; null when it can. */
  why_not: string | null;
}

/** `GET /store/phone-orders/:token`: what the link of the mail stands for. Changes nothing; 404 for a link that opens nothing. */
export interface PaymentLinkPage {
  state: PhoneOrderState;
  /** For the shop's server, which puts it into the visitor's cookie once they ask for that. */
  basket_id: string;
  payable_until: string;
  /** While it can be paid. */
  basket: BasketView | null;
  labels: GoodsLabel[];
}
