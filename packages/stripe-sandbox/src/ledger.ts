/** Everything about money, as plain rows, for a checker that trusts neither the shop nor Stripe's SDK. */
import type { Sandbox } from "./sandbox.ts";

export function readLedger({ store }: Sandbox): object {
  const deliveries = [...store.all("deliveries")];
  return {
    payment_intents: [...store.all("payment_intents")],
    charges: [...store.all("charges")],
    refunds: [...store.all("refunds")],
    disputes: [...store.all("disputes")],
    balance_transactions: [...store.all("balance_transactions")],
    events: store.count("events"),
    webhooks: {
      pending: deliveries.filter(({ state }) => state === "pending"),
      delivered: deliveries.filter(({ state }) => state === "delivered").length,
      dropped: deliveries.filter(({ state }) => state === "dropped" || state === "given_up").length,
    },
  };
}
