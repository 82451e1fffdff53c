/** What the sandbox keeps, table by table. Only shapes: whoever works on a row imports them from here. */
import type Stripe from "stripe";
import type { FaultKind } from "./fault-kinds.ts";
import type { Card } from "./test-cards.ts";

export interface Tables {
  customers: Stripe.Customer | Stripe.DeletedCustomer;
  payment_methods: Stripe.PaymentMethod;
  /** By payment method id: what Stripe knows of a card and never answers. */
  cards: Card & { id: string };
  payment_intents: Stripe.PaymentIntent;
  setup_intents: Stripe.SetupIntent;
  charges: Stripe.Charge;
  refunds: Stripe.Refund;
  disputes: Stripe.Dispute;
  balance_transactions: Stripe.BalanceTransaction;
  events: Stripe.Event;
  deliveries: Delivery;
  /** By idempotency key. */
  kept_answers: KeptAnswer;
  challenges: Challenge;
  faults: Fault;
  scheduled_actions: ScheduledAction;
  clock: { id: "clock"; ahead_seconds: number };
}

export interface Delivery {
  /** The event's id; a second copy has `#2` and so on behind it. */
  id: string;
  event: string;
  type: string;
  /** Dropped by a planned fault, given up after three days. */
  state: "pending" | "delivered" | "dropped" | "given_up";
  attempts: number;
  /** Milliseconds since 1970, on the real clock. */
  next_attempt_at: number;
  /** What the last attempt got: an HTTP status, or why there was none. */
  last_result: string | null;
}

export interface Fault {
  id: string;
  kind: FaultKind;
  /** `POST`, `GET` or `DELETE`; null hits all. API faults only. */
  method: string | null;
  /** Path of the API call, `*` for any run of characters: `/v1/payment_intents/*\/capture`. Null hits all. */
  path: string | null;
  /** Before: the call never ran. After: it ran, and only its answer is lost. */
  when: "before" | "after";
  /** Event types, `charge.*` allowed; null hits all. Webhook faults only. */
  types: string[] | null;
  /** Hits left; null for no end. */
  times: number | null;
  /** For `slow`, `processing` and the late or shuffled webhooks. */
  delay_ms: number;
  /** HTTP status of `error`. */
  status: number;
  /** Stripe's code for `error` (`lock_timeout`, `rate_limit`) or `refuse_capture` (`charge_expired_for_capture`). */
  code: string | null;
  /** Of `error` with `when: "before"`: whether the idempotency key keeps the error, as it does at Stripe once a call ran. */
  kept: boolean;
  /** How often it struck. */
  hits: number;
}

export interface KeptAnswer {
  /** The key. */
  id: string;
  endpoint: string;
  fingerprint: string;
  status: number;
  body: string;
  request_id: string;
  created: number;
}

export interface Challenge {
  id: string;
  payment_intent: string;
  /** Where the browser goes afterwards; null when the page that started it did not say. */
  return_url: string | null;
}

export interface ScheduledAction {
  /** `kind:subject`: one action of a kind for each object. */
  id: string;
  kind: "expire_authorisation" | "finish_processing" | "refund_succeeds" | "refund_fails";
  /** Id of the PaymentIntent or refund. */
  subject: string;
  /** Seconds since 1970 on the sandbox's clock. */
  due_at: number;
}
