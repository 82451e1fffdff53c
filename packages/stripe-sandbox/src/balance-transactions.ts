/** Balance transactions and the balance: money that came in, went back, or was taken for a dispute. */
import type Stripe from "stripe";
import { newId } from "./new-id.ts";
import { readParams } from "./read-params.ts";
import type { ApiRequest, Sandbox } from "./sandbox.ts";
import { noSuch } from "./stripe-error.ts";

/** Stripe's list price for a UK card: 1.5 % and 20 pence. */
function feeOf(amount: number): number {
  return Math.round(amount * 0.015) + 20;
}

/** @param amount in pence; negative for money that leaves */
export function newBalanceTransaction(
  sandbox: Sandbox,
  of: {
    source: string;
    amount: number;
    currency: string;
    type: "charge" | "refund" | "adjustment" | "refund_failure";
  },
): Stripe.BalanceTransaction {
  const fee = of.type === "charge" ? feeOf(of.amount) : 0;
  return sandbox.store.put("balance_transactions", {
    id: newId("txn"),
    object: "balance_transaction",
    amount: of.amount,
    available_on: sandbox.now(),
    balance_type: "payments",
    created: sandbox.now(),
    currency: of.currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: of.currency,
              description: "Stripe processing fees",
              type: "stripe_fee",
            },
          ],
    net: of.amount - fee,
    reporting_category: of.type === "adjustment" ? "dispute" : of.type,
    source: of.source,
    status: "available",
    type: of.type,
  });
}

export function retrieveBalanceTransaction(sandbox: Sandbox, request: ApiRequest): Stripe.BalanceTransaction {
  readParams(request.form, { optional: {} });
  const found = sandbox.store.get("balance_transactions", request.id);
  if (!found) throw noSuch("balance transaction", request.id);
  return found;
}

export function retrieveBalance(sandbox: Sandbox, request: ApiRequest): Stripe.Balance {
  readParams(request.form, { optional: {} });
  const byCurrency = new Map<string, number>([["gbp", 0]]);
  for (const row of sandbox.store.all("balance_transactions")) {
    byCurrency.set(row.currency, (byCurrency.get(row.currency) ?? 0) + row.net);
  }
  const available = [...byCurrency].map(([currency, amount]) => ({
    amount,
    currency,
    source_types: { card: amount },
  }));
  const pending = available.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } }));
  return { object: "balance", available, livemode: false, pending };
}
