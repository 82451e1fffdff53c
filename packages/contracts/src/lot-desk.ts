/**
 * Admin API of lots and of the ledger of the stock. Dates without a time are calendar dates ("2027-06-30"), by the calendar
 * in Europe/London; times carry a zone. Quantities are whole units. Every refusal is `{type, message}` with a 4xx status and
 * changes nothing; `message` says what to do next.
 */

export type LotStatus = "quarantine" | "on_sale" | "blocked" | "recalled" | "expired";

/** `sale` is what the shop can sell; nobody can buy what is `held`. */
export type Shelf = "sale" | "held";

export type PostingKind =
  | "receipt"
  | "count"
  | "write_off"
  | "move"
  | "counter_sale"
  | "hold"
  | "release_hold"
  | "assign_lot"
  | "dispatch"
  | "dispatch_undone"
  | "return"
  | "engine"
  | "recall"
  | "undo";

export interface Supplier {
  id: string;
  name: string;
  address: string;
  phone: string;
  out_of_hours_phone: string;
  email: string;
  food_registration: string;
  notes: string;
}

/** `POST /admin/suppliers`, and `POST /admin/suppliers/:id` with what changes. Only the name must not be empty. */
export type SupplierRequest = Pick<Supplier, "name"> & Partial<Omit<Supplier, "id" | "name">>;

/** `GET /admin/suppliers` */
export interface SuppliersResponse {
  suppliers: Supplier[];
}

/** What is in a lot's pack: the item of the engine's stock, and the product that is sold from it. */
export interface StockItem {
  inventory_item_id: string;
  sku: string | null;
  /** Product and variant, as staff know it. */
  title: string;
  product_id: string | null;
  variant_id: string | null;
  /** Days of life that a pack still has when it leaves. */
  minimum_life_days: number;
  /** At so many free units or fewer it is low. */
  low_stock_at: number;
  /** EAN, UPC and barcode of the variant, as a scanner sends them. */
  barcodes: string[];
}

/** Units of one lot at one location. */
export interface LotBalance {
  location_id: string;
  location_name: string;
  sale: number;
  held: number;
}

export interface LotRow {
  id: string;
  item: StockItem;
  /** As printed on the pack. */
  code: string;
  best_before: string | null;
  /** The last day on which it may leave with the promised life; null without a best-before. */
  sell_until: string | null;
  supplier: { id: string; name: string } | null;
  invoice_reference: string | null;
  received_on: string;
  status: LotStatus;
  hold_reason: string | null;
  certificate: { name: string; url: string } | null;
  /** Units whose lot nobody has said yet. */
  is_unassigned: boolean;
  balances: LotBalance[];
  sale: number;
  held: number;
}

/** `GET /admin/lots?q&status&inventory_item_id&location_id&with_units&offset&limit`, earliest best-before first. `q`: a part of code, SKU or title, or a whole barcode. */
export interface LotsResponse {
  lots: LotRow[];
  count: number;
  offset: number;
  limit: number;
}

export interface StockEntryRow {
  lot_id: string;
  lot_code: string;
  inventory_item_id: string;
  item_title: string;
  location_id: string;
  location_name: string;
  shelf: Shelf;
  quantity: number;
}

export interface StockPostingRow {
  id: string;
  kind: PostingKind;
  reason: string;
  /** Null: no person, a job or the engine. */
  actor_id: string | null;
  actor_name: string;
  order_id: string | null;
  /** The number that customer and staff know the order by. */
  order_number: number | null;
  reference: string | null;
  created_at: string;
  undoes_id: string | null;
  /** The posting that took it back. */
  undone_by_id: string | null;
  /** Null when it can be undone here; else why not, for staff. */
  why_not_undoable: string | null;
  entries: StockEntryRow[];
}

/** `GET /admin/stock-postings?kind&inventory_item_id&lot_id&location_id&order_id&offset&limit`, newest first. */
export interface StockPostingsResponse {
  postings: StockPostingRow[];
  count: number;
  offset: number;
  limit: number;
}

/** What of a lot was changed: its code, dates, supplier, papers or status. */
export interface LotChangeRow {
  id: string;
  reason: string;
  actor_name: string;
  created_at: string;
  was: Record<string, string | null>;
  became: Record<string, string | null>;
}

/** An order of which units of the lot have left. */
export interface OrderOfLot {
  order_id: string;
  order_number: number;
  quantity: number;
  last_posted_at: string;
}

/** `GET /admin/lots/:id` */
export interface LotResponse {
  lot: LotRow;
  /** The newest 200; older ones by `GET /admin/stock-postings?lot_id=`. */
  postings: StockPostingRow[];
  changes: LotChangeRow[];
  orders: OrderOfLot[];
}

/**
 * Every change of the stock. `key` is chosen by the caller once for each change that a person asks for (a UUID): the same
 * key again makes nothing twice and answers as the first time.
 */
export interface ChangeRequest {
  key: string;
  reason: string;
}

/** `POST /admin/lots`: a code that the item already has adds to that lot, whose dates must then agree. */
export interface ReceiveRequest extends ChangeRequest {
  inventory_item_id: string;
  code: string;
  best_before: string | null;
  location_id: string;
  quantity: number;
  /** `quarantine`: held until released. Of a lot that is there, its own status stays. */
  status?: "on_sale" | "quarantine";
  supplier_id?: string | null;
  invoice_reference?: string | null;
  /** Today when left out. */
  received_on?: string;
}

/** `POST /admin/lots/:id`: what changes. */
export interface EditLotRequest extends ChangeRequest {
  code?: string;
  best_before?: string | null;
  supplier_id?: string | null;
  invoice_reference?: string | null;
  received_on?: string;
  /** Of a file that `POST /admin/lot-certificates?name=` has taken. */
  certificate?: { name: string; url: string } | null;
}

/** `POST /admin/lot-certificates?name=`, the bytes of the file as the body: PDF, PNG or JPEG, at most 10 MB. */
export interface CertificateResponse {
  certificate: { name: string; url: string };
}

/** `POST /admin/lots/:id/hold`: the whole lot off sale. */
export interface HoldRequest extends ChangeRequest {
  status?: "blocked" | "quarantine";
}

/** `POST /admin/lots/:id/release`: the whole lot on sale. A recalled or expired lot is refused, and one of too short a life. */
export type ReleaseRequest = ChangeRequest;

/**
 * `POST /admin/lots/:id/set-apart`: some units of a lot that is on sale, a damaged pack or two, wait on the shelf `held`; they
 * stay there when the whole lot is held and released. `POST /admin/lots/:id/put-back`: from there on sale again, but for what
 * customers have sent back.
 */
export interface ApartRequest extends ChangeRequest {
  location_id: string;
  quantity: number;
}

/** `POST /admin/lots/:id/write-off` */
export interface WriteOffRequest extends ChangeRequest {
  location_id: string;
  shelf: Shelf;
  quantity: number;
}

/** `POST /admin/lots/:id/move`: to another location, on the same shelf; refused for units that orders are waiting for. */
export interface MoveRequest extends ChangeRequest {
  from_location_id: string;
  to_location_id: string;
  shelf: Shelf;
  quantity: number;
}

/**
 * `POST /admin/lots/:id/count`: so many units are on this shelf. `expected` is what the counter's page showed: when the
 * ledger says something else by now, it is refused, and the page shows the new figure.
 */
export interface CountRequest extends ChangeRequest {
  location_id: string;
  shelf: Shelf;
  counted: number;
  expected: number;
}

/** `POST /admin/lots/:id/counter-sale`: sold over the counter; refused for units that orders are waiting for. */
export interface CounterSaleRequest extends ChangeRequest {
  location_id: string;
  quantity: number;
  /** The till's receipt. */
  reference?: string;
}

/** `POST /admin/lots/:id/assign`: units of the item's unassigned lot are of this lot. */
export interface AssignRequest extends ChangeRequest {
  location_id: string;
  quantity: number;
}

/** `POST /admin/stock-postings/:id/undo` */
export type UndoRequest = ChangeRequest;

/** Of every change above, with what it left. */
export interface ChangeResponse {
  /** Null when no unit had to move. */
  posting: StockPostingRow | null;
  /** The lot as it is now; of an undo or an answer, the first of its lots. Null when no lot was named. */
  lot: LotRow | null;
  /** Where fewer units are on sale now than orders are waiting for; staff have a task about each. */
  oversold: { inventory_item_id: string; location_id: string; on_sale: number; reserved: number }[];
}

export interface LotQuestionRow {
  id: string;
  item: StockItem;
  location_id: string;
  location_name: string;
  /** As the engine's stock changed: below zero for units that went. */
  quantity: number;
  asked_at: string;
  answered_at: string | null;
  answered_by: string | null;
  /** What the ledger took it for. */
  posting: StockPostingRow;
  /** What may be answered: the item's lots, earliest best-before first. */
  lots: LotRow[];
}

/** `GET /admin/lot-questions?answered=false&offset&limit`, oldest first. */
export interface LotQuestionsResponse {
  questions: LotQuestionRow[];
  count: number;
  offset: number;
  limit: number;
}

/** `POST /admin/lot-questions/:id/answer`: quantities above zero that add up to the question's; none: the ledger's guess is right. */
export interface AnswerLotQuestionRequest extends ChangeRequest {
  lots: { lot_id: string; quantity: number }[];
}

/**
 * `POST /admin/lots/receive-file`: CSV with a heading of `sku, lot_code, best_before, quantity` and, if wanted, `location,
 * supplier, invoice_reference, received_on, status`; further columns are told and left. `sku` may be a barcode. `dry_run` changes nothing. Without it, all lines
 * are received or none; `key` makes a file that is sent twice be received once.
 */
export interface ReceiveFileRequest extends ChangeRequest {
  csv: string;
  dry_run: boolean;
  /** For lines that name no location. */
  location_id?: string;
}

export interface ReceiveFileLine {
  /** In the file; its heading is line 1. */
  line: number;
  sku: string;
  lot_code: string;
  quantity: number | null;
  outcome: "new_lot" | "added_to_lot" | "wrong";
  /** What is wrong and what to write instead, or what to look at. */
  messages: string[];
}

export interface ReceiveFileResponse {
  /** `wrong`: at least one line is, and nothing was received. */
  outcome: "would_receive" | "received" | "already_received" | "wrong";
  lines: ReceiveFileLine[];
  /** Units of all lines. */
  units: number;
}

export interface StockLevelRow {
  item: StockItem;
  sale: number;
  held: number;
  reserved: number;
  /** On sale and not reserved; below zero when orders wait for more than there is. */
  free: number;
  lots: number;
  unassigned: number;
  earliest_best_before: string | null;
  is_low: boolean;
  /** Units on sale that leave sale by themselves within 30 days. */
  near_expiry: number;
  open_questions: number;
}

/** `GET /admin/stock-levels?q&low=true&near_expiry=true&location_id&offset&limit`, by title. */
export interface StockLevelsResponse {
  levels: StockLevelRow[];
  count: number;
  offset: number;
  limit: number;
}

/** `POST /admin/stock-levels/:inventory_item_id`: at how many free units it is low; null: the shop's usual number. */
export interface LowStockRequest {
  low_stock_at: number | null;
}

export interface StockTaskRow {
  id: string;
  kind: "low_stock" | "near_expiry" | "oversold" | "ledger_differs";
  item: StockItem;
  lot_id: string | null;
  location_id: string | null;
  detail: string;
  state: "open" | "noted";
  noted_by: string | null;
  created_at: string;
}

/** `GET /admin/stock-tasks`, those that are not closed, the open before the noted, the most urgent kind first; `POST /admin/stock-tasks/:id/note`: a person has seen it, answers the same. */
export interface StockTasksResponse {
  tasks: StockTaskRow[];
}
