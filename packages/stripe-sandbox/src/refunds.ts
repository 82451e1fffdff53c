/** Refunds of captured charges, full or partial; never more than was captured. */
import type Stripe from "stripe";
import { idOf } from "./id-of.ts";
import { newBalanceTransaction } from "./balance-transactions.ts";
import { findCharge } from "./charges.ts";
import { behaviourOfMethod } from "./confirm-payment-intent.ts";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { mergeMetadata } from "./merge-metadata.ts";
import { newId } from "./new-id.ts";
import { format } from "./payment-intents.ts";
import { metadata, notImitated, oneOf, positiveInteger, readParams, text } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { schedule } from "./schedule.ts";
import { invalidParameter, noSuch, unexpectedState } from "./stripe-error.ts";

/** How long a refund of the two asynchronous test cards stays undecided. */
const UNDECIDED_SECONDS = 30;

const createParams = {
  optional: {
    amount: positiveInteger,
    charge: text,
    currency: notImitated,
    customer: notImitated,
    instructions_email: notImitated,
    metadata,
    origin: notImitated,
    payment_intent: text,
    reason: oneOf("duplicate", "fraudulent", "requested_by_customer"),
    refund_application_fee: notImitated,
    reverse_transfer: notImitated,
  } satisfies Record<Exclude<keyof Stripe.RefundCreateParams, "expand">, unknown>,
};

export function createRefund(sandbox: Sandbox, request: ApiRequest): Stripe.Refund {
  const params = readParams(request.form, createParams);
  const charge = chargeToRefund(sandbox, params);
  const amount = params.amount ?? charge.amount - charge.amount_refunded;
  assertRefundable(charge, amount);
  const behaviour = cardBehaviour(sandbox, charge);
  const id = newId("re");
  const isPending = behaviour?.refund === "pending_then_succeeds";
  const refund: Stripe.Refund = {
    id,
    object: "refund",
    amount,
    balance_transaction: newBalanceTransaction(sandbox, {
      source: id,
      amount: -amount,
      currency: charge.currency,
      type: "refund",
    }).id,
    charge: charge.id,
    created: sandbox.now(),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" },
      type: "card",
    },
    metadata: mergeMetadata({}, params.metadata),
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: params.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: isPending ? "pending" : "succeeded",
    transfer_reversal: null,
    ...(isPending ? { pending_reason: "processing" as const } : {}),
  };
  sandbox.store.put("refunds", refund);
  const refunded = putRefundedAmount(sandbox, charge, charge.amount_refunded + amount);
  sandbox.emit("refund.created", refund);
  sandbox.emit("charge.refunded", refunded, {
    amount_refunded: charge.amount_refunded,
    refunded: charge.refunded,
  });
  if (behaviour?.refund) {
    const kind = isPending ? "refund_succeeds" : "refund_fails";
    schedule(sandbox, { kind, subject: id, after_seconds: UNDECIDED_SECONDS });
  }
  return refund;
}

function chargeToRefund(
  sandbox: Sandbox,
  params: { charge?: string; payment_intent?: string },
): Stripe.Charge {
  if (params.charge) return findCharge(sandbox, params.charge);
  if (!params.payment_intent) {
    throw invalidParameter(
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  const intent = sandbox.store.get("payment_intents", params.payment_intent);
  if (!intent) throw noSuch("payment_intent", params.payment_intent, "payment_intent");
  if (intent.status !== "succeeded" && intent.status !== "requires_capture") {
    throw unexpectedState(
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      "payment_intent_unexpected_state",
    );
  }
  return findCharge(sandbox, idOf(intent.latest_charge));
}

function assertRefundable(charge: Stripe.Charge, amount: number): void {
  if (charge.status !== "succeeded") {
    throw unexpectedState(`Charge ${charge.id} has failed and can't be refunded.`, "charge_not_refundable");
  }
  if (!charge.captured) {
    throw unexpectedState(
      `This uncaptured Charge was created by a PaymentIntent (${idOf(charge.payment_intent)}). You must cancel the ` +
        "PaymentIntent to reverse the authorization instead of refunding the Charge directly.",
      "charge_not_refundable",
    );
  }
  if (charge.disputed) {
    throw unexpectedState(
      `Charge ${charge.id} has been charged back; cannot issue a refund.`,
      "charge_disputed",
    );
  }
  const left = charge.amount - charge.amount_refunded;
  if (left === 0)
    throw unexpectedState(`Charge ${charge.id} has already been refunded.`, "charge_already_refunded");
  if (amount > left) {
    const what = charge.amount_refunded > 0 ? "unrefunded amount on charge" : "charge amount";
    throw invalidParameter(
      `Refund amount (${format(amount, charge.currency)}) is greater than ${what} (${format(left, charge.currency)})`,
      "amount",
    );
  }
}

function putRefundedAmount(sandbox: Sandbox, charge: Stripe.Charge, amount_refunded: number): Stripe.Charge {
  return sandbox.store.put("charges", {
    ...charge,
    amount_refunded,
    refunded: amount_refunded === charge.amount,
  });
}

function cardBehaviour(sandbox: Sandbox, charge: Stripe.Charge) {
  const method = sandbox.store.get("payment_methods", idOf(charge.payment_method));
  return method && behaviourOfMethod(sandbox, method);
}

/** The bank decides on a refund that was pending or looked done. A failed one gives the money back to the shop. */
export function finishRefund(sandbox: Sandbox, id: string, status: "succeeded" | "failed"): void {
  const refund = sandbox.store.get("refunds", id);
  if (!refund || refund.status === status || refund.status === "canceled") return;
  const finished: Stripe.Refund = { ...refund, status };
  delete finished.pending_reason;
  if (status === "failed") {
    const charge = findCharge(sandbox, idOf(refund.charge));
    const back = {
      source: id,
      amount: refund.amount,
      currency: refund.currency,
      type: "refund_failure",
    } as const;
    finished.failure_balance_transaction = newBalanceTransaction(sandbox, back).id;
    finished.failure_reason = "expired_or_canceled_card";
    sandbox.emit(
      "charge.updated",
      putRefundedAmount(sandbox, charge, charge.amount_refunded - refund.amount),
    );
  }
  sandbox.store.put("refunds", finished);
  sandbox.emit("refund.updated", finished, { status: refund.status });
  sandbox.emit("charge.refund.updated", finished, { status: refund.status });
  if (status === "failed") sandbox.emit("refund.failed", finished);
}

/** @throws StripeApiError 404. */
function findRefund(sandbox: Sandbox, id: string): Stripe.Refund {
  const refund = sandbox.store.get("refunds", id);
  if (!refund) throw noSuch("refund", id);
  return refund;
}

export function retrieveRefund(sandbox: Sandbox, request: ApiRequest): Stripe.Refund {
  readParams(request.form, { optional: {} });
  return findRefund(sandbox, request.id);
}

export function updateRefund(sandbox: Sandbox, request: ApiRequest): Stripe.Refund {
  const params = readParams(request.form, { optional: { metadata } });
  const refund = findRefund(sandbox, request.id);
  const updated = { ...refund, metadata: mergeMetadata(refund.metadata ?? {}, params.metadata) };
  sandbox.store.put("refunds", updated);
  sandbox.emit("refund.updated", updated, { metadata: refund.metadata });
  return updated;
}

const listParams = { ...pageParams, ...createdParam, charge: text, payment_intent: text };

export function listRefunds(sandbox: Sandbox, request: ApiRequest): Stripe.ApiList<Stripe.Refund> {
  const params = readParams(request.form, { optional: listParams });
  const matches = (refund: Stripe.Refund) =>
    (params.charge ?? refund.charge) === refund.charge &&
    (params.payment_intent ?? refund.payment_intent) === refund.payment_intent;
  return listPage("/v1/refunds", sandbox.store.all("refunds"), params, matches);
}
