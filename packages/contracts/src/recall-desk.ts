/** Recalls as staff see and change them. Times are ISO 8601, days are calendar days, amounts are pence. */
import type { RecallAnswer, RecallNotice } from "./recall.ts";

/**
 * `withdrawal`: the goods have not reached people, so nobody is told. `allergy`: they have, and the label lacks an allergen.
 */
export const recallTypes = ["withdrawal", "recall", "allergy"] as const;
export type RecallType = (typeof recallTypes)[number];

/**
 * `open`: its lots are frozen, nobody has been told. `notified`: the people it reached are told, and every page of the shop
 * says so. `closed`: over. It only goes forward; a withdrawal, which reached nobody, goes from open to closed.
 */
export const recallStates = ["open", "notified", "closed"] as const;
export type RecallState = (typeof recallStates)[number];

export const remedyKinds = ["refund", "replacement"] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** `waiting`: to be made. `failed`: refused, with the reason; staff may try it again. `made` is final. */
export const remedyStates = ["waiting", "made", "failed"] as const;
export type RemedyState = (typeof remedyStates)[number];

/** How staff reached somebody, or somebody reached them. */
export const contactChannels = ["phone", "email", "post", "in_person"] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What staff write; empty while they have not. */
export type RecallWords = Pick<
  RecallNotice,
  | "product_name"
  | "brand"
  | "pack_sizes"
  | "where_to_find"
  | "reason"
  | "risk_statement"
  | "action"
  | "refund_terms"
  | "contact"
>;

/** For the records and the authorities; may change at any time. */
export interface RecallRecords {
  hazard: string;
  root_cause: string;
  fsa_ref: string;
  la_ref: string;
}

/** What the notice can't be sent without. */
export const requiredRecallWords = [
  "product_name",
  "brand",
  "pack_sizes",
  "reason",
  "risk_statement",
  "action",
  "refund_terms",
  "contact",
] as const satisfies (keyof RecallWords)[];

export interface RecallSummary {
  id: string;
  ref: string;
  type: RecallType;
  state: RecallState;
  /** Of the notice; the goods' own names until it is written. */
  product_name: string;
  opened_at: string;
  notified_at: string | null;
  closed_at: string | null;
  order_count: number;
  answered_count: number;
}

/** `GET /admin/recalls?offset` */
export interface RecallListResponse {
  recalls: RecallSummary[];
  count: number;
  page_size: number;
}

/** A lot that could be recalled. `GET /admin/recall-lots?q` */
export interface RecallLotChoice {
  id: string;
  code: string;
  best_before: string | null;
  title: string;
  sku: string;
  status: string;
  on_hand: number;
  /** Units in parcels, and of how many orders. */
  sent_units: number;
  order_count: number;
}

export interface RecallLotChoicesResponse {
  lots: RecallLotChoice[];
}

/** `POST /admin/recalls`: freezes the lots at once. The same form sent twice opens one. */
export interface OpenRecallRequest {
  form_id: string;
  type: RecallType;
  hazard: string;
  lot_ids: string[];
}

/** Where every unit of a lot is, by the ledger of stock and by the parcels. */
export interface LotReconciliation {
  lot_id: string;
  code: string;
  best_before: string | null;
  title: string;
  /** Name of the supplier, and the invoice; null when nobody has said. */
  supplier: string | null;
  invoice_reference: string | null;
  received_on: string | null;
  /** Taken out of sale when the recall was opened. */
  frozen: number;
  received: number;
  /** What counts, and other changes of staff and engine, added (or took, when negative). */
  corrected: number;
  on_hand: number;
  written_off: number;
  sold_at_counter: number;
  /** In parcels, less what came back. */
  with_customers: number;
  /** Named in parcels of orders, less what came back; has to be the figure before. */
  named_in_orders: number;
  /** 0 when every unit is accounted for. */
  unaccounted: number;
}

export interface CounterSale {
  at: string;
  code: string;
  quantity: number;
  reason: string;
  actor_name: string;
}

export interface RecallEventView {
  at: string;
  what: string;
  actor_name: string;
}

/** `GET /admin/recalls/:id` */
export interface RecallDetail extends RecallSummary, RecallWords, RecallRecords {
  lots: LotReconciliation[];
  counter_sales: CounterSale[];
  /** First and last day on which units of it were sold; null when none were. */
  sold_from: string | null;
  sold_to: string | null;
  people: {
    orders: number;
    sent_units: number;
    /** Packed and still here: stop them. */
    held_orders: number;
    held_units: number;
    mails_owed: number;
    mails_sent: number;
    mails_failed: number;
    answered: number;
    want_refund: number;
    want_replacement: number;
    refunds_made: number;
    refunds_failed: number;
    refunded_pence: number;
    remedies_waiting: number;
    units_back: number;
  };
  /** Newest first. */
  history: RecallEventView[];
}

export interface RecallDetailResponse {
  recall: RecallDetail;
}

export const recallPeopleViews = [
  "all",
  "to_stop",
  "not_reached",
  "no_answer",
  "answered",
  "wants_refund",
  "wants_replacement",
] as const;
export type RecallPeopleView = (typeof recallPeopleViews)[number];

/** An order that a recalled lot reached. */
export interface RecallPerson {
  id: string;
  order_id: string;
  order_number: string;
  ordered_at: string;
  name: string;
  email: string;
  phone: string;
  address: string;
  sent_units: number;
  held_units: number;
  units: { code: string; best_before: string | null; title: string; sent: number; held: number }[];
  /** Of the notice's mail. `none`: not owed yet. `failed`: it came back, or was given up. */
  mail: "none" | "owed" | "sent" | "failed";
  mailed_at: string | null;
  mail_error: string | null;
  reached_by: string | null;
  reached_at: string | null;
  answer: (RecallAnswer & { at: string; by: string }) | null;
  quantity_back: number;
  note: string;
  remedy: {
    kind: RemedyKind;
    state: RemedyState;
    amount_pence: number | null;
    detail: string;
    /** Of a replacement that is packed. */
    parcel_id: string | null;
  } | null;
}

/** `GET /admin/recalls/:id/people?view&q&offset` */
export interface RecallPeopleResponse {
  people: RecallPerson[];
  count: number;
  page_size: number;
}

/** `POST /admin/recalls/:id/notice`: 200 with the recall; 400 with `fields` for words that can't stand. */
export type WriteNoticeRequest = RecallWords;

/** `POST /admin/recalls/:id/people/:person`: what somebody told staff, or how they were reached. Left out: as it was. */
export interface RecordAnswerRequest {
  answer?: RecallAnswer;
  by: ContactChannel;
  quantity_back?: number;
  note?: string;
}

/** `POST /admin/recalls/:id/remedies`: for those who asked, or for the orders named. */
export interface StartRemediesRequest {
  kind: RemedyKind;
  /** Left out: everybody who asked for it and has nothing yet. */
  person_ids?: string[];
}

export interface StartRemediesResponse {
  started: number;
}

/**
 * `POST /admin/recalls/:id/people/:person/replacement`: packs the replacement that the order was promised; it is sent at the
 * bench. The same key twice is one parcel. 409 with a PackingRefusal when the goods are not there, and a refund can be made.
 */
export interface PackReplacementRequest {
  key: string;
}

export interface PackReplacementResponse {
  parcel_id: string;
  order_id: string;
}

/** `GET /admin/recalls/:id/preview`: as it would go out now, to a made-up order. */
export interface RecallPreviewResponse {
  /** Fields that still have to be written; in brackets in the mail. */
  missing: (keyof RecallWords)[];
  mail: { subject: string; html: string; text: string };
}
