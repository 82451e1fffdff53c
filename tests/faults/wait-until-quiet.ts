import { setTimeout as pause } from "node:timers/promises";
import type { FaultShop } from "./fault-shop.ts";

/** Far more than recovery takes: ten seconds of lease, a sweep each 20 s, as long until an event or a capture is tried again. */
const longestMinutes = 8;
const lookAgainMs = 500;

const openSettlements = `
  select s.id, s.state, s.reason, s.payment_intent_id, s.lease_until > now() as held from settlement s
  where s.deleted_at is null and (s.state in ('prepared', 'authorised', 'ordered') or s.lease_until > now())`;
const openEvents = `select id, type, error from payment_event where processed_at is null and deleted_at is null`;

/**
 * Waits until nothing is under way any more: no settlement between two states, no event in the inbox, no webhook owed, no
 * paid PaymentIntent that is neither captured nor released. Looks at the database, never at the clock alone.
 * Gives the seconds it took, what came to rest last, and what was still open when it gave up.
 */
export async function waitUntilQuiet(
  shop: FaultShop,
): Promise<{ seconds: number; last: string[]; open: string[] }> {
  const began = Date.now();
  let last: string[] = [];
  let quietLooks = 0;
  for (;;) {
    const open = await whatIsOpen(shop);
    const seconds = (Date.now() - began) / 1000;
    quietLooks = open.length === 0 ? quietLooks + 1 : 0;
    if (open.length > 0) last = open;
    // twice: between two looks a webhook may have set something going
    if (quietLooks === 2 || seconds > longestMinutes * 60) return { seconds, last, open };
    await shop.stripe.deliverNow();
    await pause(lookAgainMs);
  }
}

async function whatIsOpen(shop: FaultShop): Promise<string[]> {
  const ledger = await shop.stripe.ledger();
  const paid = new Set(
    ledger.payment_intents
      .filter(({ status }) => status === "requires_capture" || status === "processing")
      .map(({ id }) => id),
  );
  const settlements = await shop.query<{
    id: string;
    state: string;
    reason: string | null;
    payment_intent_id: string | null;
    held: boolean | null;
  }>(openSettlements);
  const events = await shop.query<{ id: string; type: string; error: string | null }>(openEvents);
  return [
    ...settlements
      .filter(({ state, held, payment_intent_id }) =>
        state === "prepared" ? held || paid.has(payment_intent_id ?? "") : true,
      )
      .map(({ id, state, reason }) => `settlement ${id} is ${state}${reason ? ` (${reason})` : ""}`),
    ...events.map(({ id, type, error }) => `event ${id} (${type}) waits${error ? `: ${error}` : ""}`),
    ...[...paid].map((id) => `PaymentIntent ${id} is neither captured nor released`),
    ...ledger.webhooks.pending.map(({ id }) => `webhook ${id} is owed`),
  ];
}
