import { refundEndedAfterSeconds } from "../../modules/payment-desk/refund-ended-after";
import { runPrepared } from "../../run-prepared";

/** How long somebody may still be about to refund lines that he has written down; after it, Stripe is asked (`hasUnsureLines`). */
const unsureSeconds = refundEndedAfterSeconds + 30;

/** What refunds of one line are for. */
export interface TakenLine {
  line_id: string;
  units: number;
  pence: number;
}

/**
 * The units and pence of each line of an order that refunds are for, by the line's id: those that the engine has, also when
 * the bank sent them back and staff have yet to pay them again, those that stand at Stripe, and those of the last minutes.
 * What `exceptAttempt` itself takes is left out.
 */
export async function readTakenLines(
  database: object,
  orderId: string,
  exceptAttempt: string | null = null,
): Promise<Map<string, TakenLine>> {
  const { rows } = await runPrepared<TakenLine>(database, takenLines, [
    orderId,
    exceptAttempt,
    unsureSeconds,
  ]);
  return new Map(rows.map((row) => [row.line_id, row]));
}

/** Whether other refunds of an order's lines were begun of which neither the engine nor Stripe has said anything yet. */
export async function hasUnsureLines(
  database: object,
  orderId: string,
  exceptAttempt: string,
): Promise<boolean> {
  const { rows } = await runPrepared(database, unsureLines, [orderId, exceptAttempt]);
  return rows.length > 0;
}

const isBooked = `exists (select 1 from order_payment_collection link
  join payment p on p.payment_collection_id = link.payment_collection_id and p.deleted_at is null
  join refund r on r.payment_id = p.id and r.deleted_at is null
  where link.order_id = l.order_id and link.deleted_at is null and r.metadata ->> 'attempt' = l.attempt)`;

const takenLines = `
select l.line_id, sum(l.quantity)::int as units, sum(l.amount_pence)::int as pence
from refund_line l
left join lateral (
  select count(*) > 0 as is_known, coalesce(bool_or(status not in ('failed', 'canceled')), false) as is_live
  from stripe_refund where attempt = l.attempt and deleted_at is null) at_stripe on true
where l.order_id = ? and l.attempt is distinct from ?::text and l.deleted_at is null
  and (at_stripe.is_live or (not at_stripe.is_known and l.created_at > now() - ? * interval '1 second') or ${isBooked})
group by l.line_id`;

const unsureLines = `
select 1 from refund_line l
where l.order_id = ? and l.attempt <> ? and l.deleted_at is null and not ${isBooked}
  and not exists (select 1 from stripe_refund s where s.attempt = l.attempt and s.deleted_at is null)
limit 1`;
