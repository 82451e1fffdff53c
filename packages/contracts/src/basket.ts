/**
 * The basket as the storefront sees it. Priced afresh by the back end at every view; nothing here is ever sent back
 * as a price. All amounts are integer pence including VAT.
 */
import type { Picture } from "./catalogue.ts";

export interface BasketLineItem {
  id: string;
  variant_id: string;
  product_handle: string;
  product_title: string;
  variant_title: string;
  sku: string;
  picture: Picture | null;
  quantity: number;
  unit_price_pence: number;
  /** unit price x quantity, before the discount */
  gross_pence: number;
  discount_pence: number;
  /** gross - discount: what this line costs */
  total_pence: number;
  vat_pence: number;
  /** The most this basket could hold of it now; less than `quantity` is told in `notices`. */
  available_quantity: number;
}

export type BasketNoticeKind =
  | "price_changed"
  | "not_enough_stock"
  | "out_of_stock"
  | "no_longer_sold"
  | "delivery_unavailable"
  | "closed";

/** Something a shopper must know before paying; `blocking` ones stop `prepare-payment`. */
export interface BasketNotice {
  kind: BasketNoticeKind;
  line_item_id: string | null;
  /** Written for the shopper: what happened and what to do. */
  message: string;
  blocking: boolean;
}

export interface BasketDiscount {
  code: string;
  /** False: kept in the basket but takes nothing off now; `reason` says why and what to do. */
  applied: boolean;
  amount_pence: number;
  reason: string | null;
}

export interface DeliveryOption {
  id: string;
  name: string;
  /** "2 to 3 working days" */
  description: string;
  kind: "delivery" | "collection";
  price_pence: number;
}

export interface ContactAndAddress {
  email: string;
  first_name: string;
  last_name: string;
  address_1: string;
  address_2: string;
  city: string;
  /** Normalised: "PL27 6AA" */
  postcode: string;
  /** Empty when not given. */
  phone: string;
}

export interface BasketView {
  id: string;
  /** Goes up by one with every change; two tabs can tell who is behind. */
  version: number;
  line_items: BasketLineItem[];
  /** Sum of the quantities. */
  item_count: number;
  notices: BasketNotice[];
  discount: BasketDiscount | null;
  contact: ContactAndAddress | null;
  delivery_options: DeliveryOption[];
  /** Chosen by the shopper, null before. */
  delivery_option_id: string | null;
  /** Goods before the discount. */
  goods_pence: number;
  discount_pence: number;
  /** Chosen option's price, or the estimate (cheapest delivery) while none is chosen. */
  delivery_pence: number;
  delivery_is_estimate: boolean;
  total_pence: number;
  /** VAT contained in the total. */
  vat_pence: number;
  /** Goods after discount still missing for free Tracked 48; 0 when reached. */
  missing_for_free_delivery_pence: number;
  /** ISO 8601: of a basket that staff made for somebody, until when it can be changed and paid. Null for all others. */
  payable_until: string | null;
  /** `paying`: a payment is under way. `ordered`: nothing can change any more. */
  status: "open" | "paying" | "ordered";
  /** Signed token of `/orders/:token`, once ordered. */
  order_token: string | null;
}

/** Every basket route answers with the whole basket. */
export interface BasketResponse {
  basket: BasketView;
}

/** `POST /store/baskets` */
export interface CreateBasketRequest {
  /** 32 random hexadecimal digits: the same one gives the same basket, so that two first presses at once fill one basket. */
  start_key?: string;
}
/** `POST /store/baskets/:id/line-items`: adds to the quantity already there. 400 with a message when not possible. */
export interface AddLineItemRequest {
  variant_id: string;
  quantity: number;
}
/** `POST /store/baskets/:id/line-items/:line_item_id`; `DELETE` on the same path removes the line. */
export interface UpdateLineItemRequest {
  quantity: number;
}
/** `POST /store/baskets/:id/discount-code`; `DELETE` on the same path removes it. 400 and unchanged when refused. */
export interface DiscountCodeRequest {
  code: string;
}
/** `POST /store/baskets/:id/contact` */
export type ContactRequest = ContactAndAddress;
/** `POST /store/baskets/:id/delivery` */
export interface DeliveryRequest {
  delivery_option_id: string;
}

/**
 * A 400 of a basket route. `type` is Medusa's ("invalid_data", "not_allowed", "not_found"); `message` is written for the
 * shopper; `fields` names the form fields it is about, in the request's own names.
 */
export interface RefusalResponse {
  type: string;
  message: string;
  fields?: Record<string, string>;
  /** Of a code: it may be good once the shopper has given this, so keep it and send it again then. */
  waits_for?: "email";
}
