/** A basket as it lies in the database, with its lines in the order they were added. */
export interface BasketRow {
  id: string;
  version: number;
  status: "open" | "paying" | "ordered";
  email: string | null;
  first_name: string | null;
  last_name: string | null;
  address_1: string | null;
  address_2: string | null;
  city: string | null;
  postcode: string | null;
  phone: string | null;
  delivery_option_id: string | null;
  discount_code: string | null;
  cart_id: string | null;
  cart_digest: string | null;
  order_id: string | null;
  /** Null but for a basket that staff made for somebody. */
  payable_until: Date | null;
  line_items: BasketLineItemRow[];
}

export interface BasketLineItemRow {
  id: string;
  variant_id: string;
  quantity: number;
  last_seen_unit_price_pence: number | null;
}
