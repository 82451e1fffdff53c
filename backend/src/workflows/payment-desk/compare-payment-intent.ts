import { formatPence } from "@balance/money/format-pence";
import type { Difference } from "../../modules/payment-desk/task-kinds";
import type { SettlementState } from "../../modules/settlement/settlement-state";

/** What Stripe says of a payment; pence. */
export interface IntentFacts {
  id: string;
  status: string;
  /** Held by the bank, or taken and not given back. */
  live_pence: number;
  received_pence: number;
  refunded_pence: number;
  /** This shop made it, and not somebody else who uses the same Stripe account. */
  is_ours: boolean;
}

/** What the shop says of it; null when it knows of no such payment. */
export interface BookFacts {
  settlement_id: string;
  state: SettlementState;
  /** False when another PaymentIntent has taken its place. */
  is_current: boolean;
  amount_pence: number;
  order_id: string | null;
  is_order_cancelled: boolean;
  /** Of refunds that reached the customer, by the engine's books. */
  refunded_pence: number;
}

/** The kinds that a look at a PaymentIntent opens and closes. */
export const intentKinds = ["money_without_order", "order_without_money", "amounts_differ"] as const;

/** Where Stripe and the shop disagree about one payment that is old enough to be settled. */
export function compareIntent(intent: IntentFacts, books: BookFacts | null): Difference[] {
  const about = {
    subject_id: intent.id,
    settlement_id: books?.settlement_id ?? null,
    order_id: books?.is_current ? books.order_id : null,
    payment_intent_id: intent.id,
  };
  const amount = formatPence(intent.live_pence);
  const found: Difference[] = [];
  const hasOrder = books?.is_current === true && books.order_id !== null;
  if (!hasOrder) {
    if (intent.live_pence === 0) return [];
    const isOpen = books?.is_current === true && (books.state === "prepared" || books.state === "authorised");
    const what = intent.received_pence > 0 ? "was taken" : "is held by the bank";
    return [
      {
        ...about,
        kind: "money_without_order",
        amount_pence: intent.live_pence,
        ...(!intent.is_ours
          ? {
              action: "note",
              detail: `${amount} ${what} at Stripe by a payment that this shop did not make. If nobody else uses the account, look into it there.`,
            }
          : isOpen
            ? {
                action: "settle_again",
                detail: `${amount} ${what} and there is no order yet. Settling again makes it, or lets the money go.`,
              }
            : {
                action: "release_money",
                detail: `${amount} ${what} for a payment that ended without an order.`,
              }),
      },
    ];
  }
  if (books.is_order_cancelled) {
    if (intent.live_pence === 0) return [];
    const detail = `The order was cancelled, and ${amount} of its money has not gone back.`;
    return [
      {
        ...about,
        kind: "money_without_order",
        action: "release_money",
        amount_pence: intent.live_pence,
        detail,
      },
    ];
  }
  const isTaken = intent.status === "succeeded";
  if (!isTaken && (books.state !== "ordered" || intent.status !== "requires_capture")) {
    found.push({
      ...about,
      kind: "order_without_money",
      action: "note",
      amount_pence: books.amount_pence,
      detail: `The order stands, and at Stripe its payment of ${formatPence(books.amount_pence)} is "${intent.status}". Ask the customer to pay another way, or cancel the order.`,
    });
  }
  if (isTaken && intent.received_pence !== books.amount_pence) {
    found.push({
      ...about,
      kind: "amounts_differ",
      action: "note",
      amount_pence: books.amount_pence,
      detail: `The order is for ${formatPence(books.amount_pence)}, and ${formatPence(intent.received_pence)} was taken at Stripe.`,
    });
  } else if (isTaken && intent.refunded_pence !== books.refunded_pence) {
    found.push({
      ...about,
      kind: "amounts_differ",
      action: "read_again",
      amount_pence: intent.refunded_pence,
      detail: `At Stripe ${formatPence(intent.refunded_pence)} was refunded, in the order's books ${formatPence(books.refunded_pence)}.`,
    });
  }
  return found;
}
