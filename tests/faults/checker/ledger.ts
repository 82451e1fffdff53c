/** What the sandbox's ledger says about money: the part of Stripe's objects that the checker reads. Amounts are pence. */
export interface Ledger {
  payment_intents: LedgerIntent[];
  refunds: { id: string; payment_intent: string | null; amount: number; status: string | null }[];
  webhooks: { pending: { id: string; attempts: number }[]; delivered: number; dropped: number };
}

export interface LedgerIntent {
  id: string;
  status: string;
  amount: number;
  amount_received: number;
  currency: string;
  metadata: Record<string, string>;
}

/** Throws when the sandbox can't be reached. */
export async function readLedger(stripeSandboxUrl: string): Promise<Ledger> {
  const response = await fetch(`${stripeSandboxUrl}/sandbox/ledger`);
  if (!response.ok) throw new Error(`The sandbox's ledger answered ${response.status}.`);
  return (await response.json()) as Ledger;
}
