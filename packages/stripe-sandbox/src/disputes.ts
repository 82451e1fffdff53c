/** Disputes: the cardholder's bank takes the money back until the case is closed. */
import type Stripe from "stripe";
import { newBalanceTransaction } from "./balance-transactions.ts";
import { createdParam, listPage, pageParams } from "./list-page.ts";
import { newId } from "./new-id.ts";
import { readParams, text } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { noSuch } from "./stripe-error.ts";

const EVIDENCE_DUE_SECONDS = 9 * 24 * 3600;

const NO_EVIDENCE: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};

/** @param reason Stripe's word: `fraudulent`, `product_not_received`, … */
export function openDispute(sandbox: Sandbox, charge: Stripe.Charge, reason: string): Stripe.Dispute {
  const id = newId("du");
  const withdrawal = newBalanceTransaction(sandbox, {
    source: id,
    amount: -charge.amount_captured,
    currency: charge.currency,
    type: "adjustment",
  });
  const brand = charge.payment_method_details?.card?.brand ?? "visa";
  const dispute = sandbox.store.put("disputes", {
    id,
    object: "dispute",
    amount: charge.amount_captured,
    balance_transactions: [withdrawal],
    charge: charge.id,
    created: sandbox.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: NO_EVIDENCE,
    evidence_details: {
      due_by: sandbox.now() + EVIDENCE_DUE_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand, case_type: "chargeback", network: brand, network_reason_code: "83" },
      type: "card",
    },
    reason,
    status: "needs_response",
  });
  sandbox.store.put("charges", { ...charge, disputed: true });
  sandbox.emit("charge.dispute.created", dispute);
  sandbox.emit("charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** The bank decides. Won: the money comes back. */
export function closeDispute(
  sandbox: Sandbox,
  dispute: Stripe.Dispute,
  status: "won" | "lost",
): Stripe.Dispute {
  const { id, amount, currency } = dispute;
  const back =
    status === "won"
      ? [newBalanceTransaction(sandbox, { source: id, amount, currency, type: "adjustment" })]
      : [];
  const closed = sandbox.store.put("disputes", {
    ...dispute,
    balance_transactions: [...dispute.balance_transactions, ...back],
    status,
  });
  if (status === "won") sandbox.emit("charge.dispute.funds_reinstated", closed);
  sandbox.emit("charge.dispute.closed", closed);
  return closed;
}

/** @throws StripeApiError 404. */
export function findDispute(sandbox: Sandbox, id: string): Stripe.Dispute {
  const dispute = sandbox.store.get("disputes", id);
  if (!dispute) throw noSuch("dispute", id);
  return dispute;
}

export function retrieveDispute(sandbox: Sandbox, request: ApiRequest): Stripe.Dispute {
  readParams(request.form, { optional: {} });
  return findDispute(sandbox, request.id);
}

const listParams = { ...pageParams, ...createdParam, charge: text, payment_intent: text };

export function listDisputes(sandbox: Sandbox, request: ApiRequest): Stripe.ApiList<Stripe.Dispute> {
  const params = readParams(request.form, { optional: listParams });
  const matches = (dispute: Stripe.Dispute) =>
    (params.charge ?? dispute.charge) === dispute.charge &&
    (params.payment_intent ?? dispute.payment_intent) === dispute.payment_intent;
  return listPage("/v1/disputes", sandbox.store.all("disputes"), params, matches);
}
