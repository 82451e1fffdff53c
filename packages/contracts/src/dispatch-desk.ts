/** Orders for work: types of `/admin/dispatch`. Units are whole; times are ISO 8601 with a zone, best-befores calendar dates. */

/** How far a parcel has come. It is made when it is packed: nothing is written before, and everything with it. */
export const parcelStates = [
  /** Packed and closed; its units have left the stock. */
  "packed",
  /** With the carrier. */
  "sent",
  /** Waits at the spa for its customer. */
  "ready",
  /** Collected at the spa. */
  "handed_over",
  "delivered",
  /** Never arrived. Its units are gone; a new parcel may go out for it. */
  "lost",
  /** Unpacked again; its units are back in their lots. */
  "cancelled",
] as const;
export type ParcelState = (typeof parcelStates)[number];

/** The most that each field takes, in characters. */
export const dispatchLimits = { reason: 500, note: 2000, tracking: 60, carrier: 60, batch: 100 } as const;

/** What the queue can be narrowed to. */
export const dispatchQueues = ["to_pack", "to_send", "to_collect", "on_its_way", "all"] as const;
export type DispatchQueue = (typeof dispatchQueues)[number];

/** `GET /admin/dispatch/orders?queue&q&offset`: oldest first. */
export interface DispatchOrdersResponse {
  orders: DispatchOrderRow[];
  count: number;
  page_size: number;
}

export interface DispatchOrderRow {
  id: string;
  /** "B-1001" */
  number: string;
  placed_at: string;
  customer_name: string;
  delivery_name: string;
  /** Units as sold that are in no parcel yet. */
  units_to_pack: number;
  parcels: { id: string; state: ParcelState }[];
  has_notes: boolean;
}

/** `GET /admin/dispatch/orders/:id` */
export interface DispatchOrderResponse {
  order: DispatchOrder;
}

export interface DispatchOrder {
  id: string;
  number: string;
  placed_at: string;
  is_cancelled: boolean;
  email: string;
  delivery_name: string;
  location: { id: string; name: string };
  address: DispatchAddress;
  /** The address can still be corrected: nothing has been sent. */
  can_correct_address: boolean;
  lines: DispatchLine[];
  parcels: DispatchParcel[];
  returns: DispatchReturn[];
  log: DispatchLogEntry[];
}

export interface DispatchAddress {
  first_name: string;
  last_name: string;
  company: string;
  address_1: string;
  address_2: string;
  city: string;
  postal_code: string;
  phone: string;
}

export interface DispatchLine {
  line_item_id: string;
  title: string;
  variant_title: string;
  sku: string;
  bought: number;
  /** In parcels that are not lost or cancelled; what goes in place of recalled goods is not counted. */
  packed: number;
  /** What one of it takes from stock; none for goods whose stock nobody counts. */
  parts: DispatchPart[];
}

export interface DispatchPart {
  inventory_item_id: string;
  title: string;
  sku: string;
  /** What a scanner may read from the pack in place of the SKU. */
  barcodes: string[];
  /** Units in one of the line. */
  required: number;
  /** All lots of it here, whether they may go or not, earliest best-before first. */
  lots: PackableLot[];
}

export interface PackableLot {
  id: string;
  code: string;
  /** Units whose lot nobody has said yet; never proposed. */
  is_unassigned: boolean;
  best_before: string | null;
  /** Units on sale at the location. */
  on_hand: number;
  /** Null when it may go; otherwise why not, in words. */
  refusal: string | null;
  /** Of what is left to pack, how many are best taken from it. */
  proposed: number;
}

export interface LotTaken {
  line_item_id: string;
  inventory_item_id: string;
  lot_id: string;
  quantity: number;
}

/** `POST /admin/dispatch/orders/:id/parcels`. The same key twice is one parcel. */
export interface PackParcelRequest {
  key: string;
  location_id?: string;
  lines: { line_item_id: string; quantity: number }[];
  /** Left out, earliest best-before first. */
  lots?: LotTaken[];
}

export interface PackingRefusal {
  reason:
    | "order_cancelled"
    | "already_packed"
    | "not_reserved"
    | "lot_unknown"
    | "lot_off_sale"
    | "lot_too_short"
    | "lot_of_other_item"
    | "not_enough"
    | "wrong_total"
    | "state";
  /** What happened and what to do next. */
  message: string;
  line_item_id?: string;
  lot_id?: string;
}

export interface DispatchParcel {
  id: string;
  state: ParcelState;
  is_collection: boolean;
  replaces_id: string | null;
  /** In place of recalled goods: it counts beside what was bought. */
  beyond_order: boolean;
  carrier: string | null;
  tracking_number: string | null;
  packed_by: string;
  packed_at: string;
  sent_at: string | null;
  lines: { line_item_id: string; title: string; variant_title: string; quantity: number }[];
  lots: ParcelLotView[];
}

export interface ParcelLotView {
  line_item_id: string;
  inventory_item_id: string;
  lot_id: string;
  code: string;
  best_before: string | null;
  quantity: number;
  title: string;
  sku: string;
}

export interface DispatchReturn {
  id: string;
  parcel_id: string;
  title: string;
  lot_code: string;
  quantity: number;
  condition: string;
  received_at: string;
  received_by: string;
  decision: "pending" | "destroyed" | "back_on_sale";
  decision_reason: string | null;
  decided_by: string | null;
}

export interface DispatchLogEntry {
  kind: string;
  detail: string;
  actor_name: string;
  at: string;
}

/**
 * `POST /admin/dispatch/parcels/:id/moves`. Asked again, nothing is done twice; of a sent parcel, carrier and number are
 * mended. Every POST here answers with the order as it is then, or 409 with a PackingRefusal.
 */
export type MoveParcelRequest =
  | { to: "sent"; carrier: string; tracking_number: string }
  | { to: "ready" | "handed_over" | "delivered" }
  | { to: "lost" | "cancelled"; reason: string };

/** `POST /admin/dispatch/parcels/:id/replacement`: another parcel of the same goods goes out in place of a lost one. */
export interface ReplaceParcelRequest {
  key: string;
}

/** `POST /admin/dispatch/parcels/:id/returns` */
export interface ReceiveReturnRequest {
  key: string;
  line_item_id: string;
  inventory_item_id: string;
  lot_id: string;
  quantity: number;
  /** How the goods came back: "seal whole, box dented". */
  condition: string;
}

/** `POST /admin/dispatch/returns/:id` */
export interface DecideReturnRequest {
  decision: "destroyed" | "back_on_sale";
  reason: string;
}

/** `POST /admin/dispatch/orders/:id/address` */
export type CorrectAddressRequest = DispatchAddress;

/** `POST /admin/dispatch/orders/:id/notes` */
export interface AddNoteRequest {
  note: string;
}

/** `GET /admin/dispatch/pick-list?location_id`: what all orders to pack take from stock, by item and lot. */
export interface PickListResponse {
  location: { id: string; name: string };
  locations: { id: string; name: string }[];
  /** When it was drawn up. */
  at: string;
  orders: { id: string; number: string; units: number }[];
  items: {
    inventory_item_id: string;
    title: string;
    sku: string;
    quantity: number;
    /** Units that no lot here can give. */
    short: number;
    lots: { lot_id: string; code: string; best_before: string | null; quantity: number }[];
    orders: { number: string; quantity: number }[];
  }[];
}
