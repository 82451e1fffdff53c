/**
 * Where a purchase can be cut off: each write to the database and each call to Stripe between "Pay now" and the money
 * taken, in the order of their happening. Known from outside, by tables and addresses; the back end has no test code.
 */
export type Boundary = WriteBoundary | StripeBoundary;

/**
 * `release`: the basket changes after "Pay now", so that the authorised payment must be given free; `undo`: the stock is gone
 * when the order is placed, so that what was begun of it must be taken back besides. `amount`: "Pay now" a second time, with
 * more in the basket; `replace`: the same while the bank's security check is open, so that another PaymentIntent takes the
 * place of the first. The others have scenarios of their own: not every purchase has a code, and mails leave and parcels are
 * packed when it is over.
 */
export const parts = ["prepare", "amount", "replace", "placement", "settlement", "release", "undo"] as const;
export type Part = (typeof parts)[number] | "code" | "mail" | "packing" | "sending";

export interface WriteBoundary {
  at: "database";
  part: Part;
  name: string;
  /** Quoted as SQL needs it. */
  table: string;
  event: "insert" | "update";
  /** SQL on `new` (and `old`); all rows when it is missing. */
  when?: string;
  /** It stands in the commit of the transaction that writes the row. */
  isCommit?: boolean;
}

export interface StripeBoundary {
  at: "stripe";
  part: Part;
  name: string;
  method: "GET" | "POST";
  path: string;
}

/**
 * On which side of its boundary the kill lands: the write or call never came about, or it did and the back end never
 * learnt of it.
 */
export const sides = ["before", "after"] as const;
export type Side = (typeof sides)[number];

const writes = (
  part: Part,
  name: string,
  table: string,
  more: Partial<WriteBoundary> = {},
): WriteBoundary => ({
  at: "database",
  part,
  name,
  table,
  event: "insert",
  ...more,
});
const calls = (part: Part, name: string, method: "GET" | "POST", path: string): StripeBoundary => ({
  at: "stripe",
  part,
  name,
  method,
  path,
});
const moves = (part: Part, name: string, when: string): WriteBoundary =>
  writes(part, name, "settlement_transition", { when });

const logs = (part: Part, step: string): WriteBoundary =>
  writes(part, `placement logged as ${step}`, "placement", {
    event: "update",
    when: `old.step <> new.step and new.step = '${step}'`,
  });

export const boundaries: readonly Boundary[] = [
  writes("prepare", "settlement opened", "settlement"),
  writes("prepare", "cart named", "basket", {
    event: "update",
    when: "old.cart_id is distinct from new.cart_id",
  }),
  writes("prepare", "cart written", "cart"),
  writes("prepare", "cart's lines written", "cart_line_item"),
  writes("prepare", "basket taken into payment", "basket", {
    event: "update",
    when: "old.status = 'open' and new.status = 'paying'",
  }),
  moves("prepare", "amount agreed", "new.to_state = 'prepared' and new.payment_intent_id is null"),
  writes("prepare", "payment collection made", "payment_collection"),
  writes("prepare", "payment collection linked", "cart_payment_collection"),
  calls("prepare", "PaymentIntent asked for", "POST", "/v1/payment_intents"),
  writes("prepare", "payment session made", "payment_session"),
  moves("prepare", "PaymentIntent noted", "new.to_state = 'prepared' and new.payment_intent_id is not null"),
  writes("amount", "new amount agreed", "settlement", {
    event: "update",
    when: "old.payment_intent_id = new.payment_intent_id and old.amount_pence <> new.amount_pence",
  }),
  writes("amount", "payment session's amount changed", "payment_session", {
    event: "update",
    when: "old.amount <> new.amount",
  }),
  calls("amount", "PaymentIntent's amount changed", "POST", "/v1/payment_intents/*"),
  writes("replace", "replacement noted", "settlement", {
    event: "update",
    when: "new.reason = 'replaced' and old.reason is distinct from new.reason",
  }),
  calls("replace", "cancellation of the first asked for", "POST", "/v1/payment_intents/*/cancel"),
  writes("replace", "turn of the next PaymentIntent", "settlement", {
    event: "update",
    when: "old.attempt > 0 and new.attempt > old.attempt",
  }),
  calls("settlement", "Stripe asked how it stands", "GET", "/v1/payment_intents/*"),
  writes("settlement", "first order noted as on its way", "first_order_claim", {
    when: "new.state = 'placing'",
  }),
  moves("settlement", "authorised", "new.to_state = 'authorised'"),
  writes("placement", "order's ids chosen", "placement"),
  writes("placement", "stock reserved", "reservation_item"),
  logs("placement", "reserved"),
  writes("placement", "order written", `"order"`),
  logs("placement", "created"),
  writes("placement", "payment booked", "payment"),
  logs("placement", "paid"),
  writes("placement", "order linked to its cart", "order_cart"),
  logs("placement", "placed"),
  writes("settlement", "basket closed", "basket", {
    event: "update",
    when: "old.status <> 'ordered' and new.status = 'ordered'",
  }),
  moves("settlement", "ordered", "new.to_state = 'ordered'"),
  writes("settlement", "number written on the order", `"order"`, {
    event: "update",
    when: "old.custom_display_id is null and new.custom_display_id is not null",
  }),
  logs("settlement", "announced"),
  writes("settlement", "first order noted as made", "first_order_claim", {
    event: "update",
    when: "old.state <> 'kept' and new.state = 'kept'",
  }),
  writes("settlement", "mails owed", "outbox_mail"),
  calls("settlement", "capture asked for", "POST", "/v1/payment_intents/*/capture"),
  writes("settlement", "capture noted", "capture"),
  moves("settlement", "captured", "new.to_state = 'captured'"),
  writes("settlement", "invoice issued", "tax_document", { when: "new.kind = 'invoice'" }),
  writes("release", "reason noted", "settlement", {
    event: "update",
    when: "new.state in ('prepared', 'authorised') and old.reason is null and new.reason <> 'replaced'",
  }),
  calls("release", "cancellation asked for", "POST", "/v1/payment_intents/*/cancel"),
  moves("release", "released", "new.to_state = 'cancelled'"),
  logs("undo", "undoing"),
  logs("undo", "undone"),
  writes("undo", "basket handed back", "basket", {
    event: "update",
    when: "old.status = 'paying' and new.status = 'open' and old.version = new.version",
  }),
  writes("code", "code claimed", "first_order_claim", { when: "new.state = 'taken'" }),
  writes("mail", "mail noted as sent", "outbox_mail", {
    event: "update",
    when: "old.state = 'sending' and new.state = 'sent'",
  }),
  writes("packing", "units no longer put aside", "reservation_item", {
    event: "update",
    when: "old.deleted_at is null and new.deleted_at is not null",
  }),
  writes("packing", "dispatch posted", "stock_posting", { when: "new.kind = 'dispatch'" }),
  writes("packing", "units taken from their lots", "stock_entry", { when: "new.quantity < 0" }),
  writes("packing", "fulfilment made", "fulfillment"),
  writes("packing", "fulfilment linked to its order", "order_fulfillment"),
  writes("packing", "lots named", "parcel_lot"),
  writes("packing", "parcel committed", "parcel", { isCommit: true }),
  writes("packing", "parcel noted as told of", "parcel", {
    event: "update",
    when: "old.announced_at is null and new.announced_at is not null",
  }),
  writes("sending", "fulfilment shipped", "fulfillment", {
    event: "update",
    when: "old.shipped_at is null and new.shipped_at is not null",
  }),
  writes("sending", "mail about the parcel owed", "outbox_mail", { when: "new.template = 'parcel-sent'" }),
  writes("sending", "sending committed", "parcel", {
    event: "update",
    when: "old.state <> 'sent' and new.state = 'sent'",
    isCommit: true,
  }),
];
