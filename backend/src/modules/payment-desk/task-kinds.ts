/** What can be wrong with a payment so that a person has to look. */
export const taskKinds = [
  /** The bank holds or took money that belongs to no order, or to a cancelled one. */
  "money_without_order",
  /** An order stands whose money was never taken, or went back. */
  "order_without_money",
  /** Order, books and Stripe name different amounts. */
  "amounts_differ",
  /** The bank lets a card authorisation go after seven days, and this one is nearly that old. */
  "authorisation_expires",
  /** The order's money could not be taken, several times. */
  "capture_failing",
  /** The card holder went to the bank: https://docs.stripe.com/disputes */
  "dispute",
  /** The bank sent a refund back: the customer does not have the money. */
  "refund_failed",
  /** Somebody refunded in Stripe's dashboard; the order has followed. */
  "refund_in_dashboard",
] as const;

export type TaskKind = (typeof taskKinds)[number];

/** The one thing that can be done about a task without making anything worse, however often it is pressed. */
export const taskActions = [
  "settle_again",
  "capture_again",
  "release_money",
  "refund_again",
  "read_again",
  "note",
] as const;

export type TaskAction = (typeof taskActions)[number];

/** `noted`: staff have seen it and there is nothing more to do here. `closed`: the difference is gone. */
export const taskStates = ["open", "noted", "closed"] as const;

export type TaskState = (typeof taskStates)[number];

/** Who found it, and so who can say that it is gone: a look into our own books, or one at Stripe. */
export const taskSources = ["books", "stripe"] as const;

export type TaskSource = (typeof taskSources)[number];

/** A difference that was found; `detail` is for staff. */
export interface Difference {
  kind: TaskKind;
  subject_id: string;
  action: TaskAction;
  settlement_id: string | null;
  order_id: string | null;
  payment_intent_id: string | null;
  amount_pence: number | null;
  detail: string;
}
