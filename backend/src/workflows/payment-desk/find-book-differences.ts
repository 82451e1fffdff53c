import { formatPence } from "@balance/money/format-pence";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Difference, TaskAction, TaskKind } from "../../modules/payment-desk/task-kinds";

/** A capture is tried again after 15 and 30 seconds and after two minutes before a person has to know. */
const capturesBeforeTask = 4;
/** The bank lets a card authorisation go after seven days: https://docs.stripe.com/payments/place-a-hold-on-a-payment-method */
const authorisationWarningDays = 5;
/** What settling, its sweeper and its webhooks need at most; younger differences are on their way. */
const settlingMinutes = 10;

interface Finding {
  kind: TaskKind;
  action: TaskAction;
  settlement_id: string | null;
  order_id: string | null;
  payment_intent_id: string | null;
  amount_pence: number;
  other_pence: number | null;
  since: Date | string | null;
}

/** Where orders, settlements and the engine's payments disagree: one statement over all three. */
export async function findBookDifferences(container: MedusaContainer): Promise<Difference[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Finding[] }>(
    `with book as (
       select s.id as settlement_id, s.state, s.reason, s.check_count, s.amount_pence, s.payment_intent_id, s.updated_at,
         o.id as order_id, o.status as order_status, o.canceled_at,
         (select min(t.created_at) from settlement_transition t where t.settlement_id = s.id and t.deleted_at is null
            and t.to_state = 'authorised' and t.payment_intent_id is not distinct from s.payment_intent_id) as authorised_at,
         (select round(coalesce(sum(c.amount), 0) * 100)::int from payment p join capture c on c.payment_id = p.id and c.deleted_at is null
            where p.payment_session_id = s.payment_session_id and p.deleted_at is null) as captured,
         (select round(coalesce(sum(r.amount), 0) * 100)::int from payment p join refund r on r.payment_id = p.id and r.deleted_at is null
            where p.payment_session_id = s.payment_session_id and p.deleted_at is null) as refunded,
         (select round((y.totals ->> 'pending_difference')::numeric * 100)::int from order_summary y
            where y.order_id = o.id and y.version = o.version and y.deleted_at is null
            -- the engine writes two when two refunds of an order are booked at once
            order by y.updated_at desc, y.id desc limit 1) as left_over
       from settlement s left join "order" o on o.id = s.order_id and o.deleted_at is null
       where s.deleted_at is null and s.state in ('authorised', 'ordered', 'captured', 'refunded', 'disputed')
     )
     select 'capture_failing' as kind, 'capture_again' as action, settlement_id, order_id, payment_intent_id, amount_pence,
         check_count as other_pence, authorised_at as since
       from book where state = 'ordered' and reason = 'capture_failed' and check_count >= :captures
         and order_status <> 'canceled'
     union all
     select 'authorisation_expires', case state when 'ordered' then 'capture_again' else 'settle_again' end,
         settlement_id, order_id, payment_intent_id, amount_pence, null, authorised_at
       from book where state in ('authorised', 'ordered') and payment_intent_id is not null
         and authorised_at < now() - :days * interval '1 day'
     union all
     select 'money_without_order', 'settle_again', settlement_id, null, payment_intent_id, amount_pence, null, authorised_at
       from book where state = 'authorised' and authorised_at < now() - :minutes * interval '1 minute'
     union all
     select 'money_without_order', 'note', settlement_id, null, payment_intent_id, captured - refunded, null, updated_at
       from book where state in ('ordered', 'captured', 'disputed') and order_id is null and captured > refunded
     union all
     select 'money_without_order', 'release_money', settlement_id, order_id, payment_intent_id, captured - refunded, null, canceled_at
       from book where order_status = 'canceled' and captured > refunded and state <> 'disputed'
         and canceled_at < now() - :minutes * interval '1 minute'
     union all
     select 'order_without_money', 'note', settlement_id, order_id, payment_intent_id, amount_pence, captured, updated_at
       from book where state in ('captured', 'disputed') and captured = 0 and amount_pence > 0
     union all
     select 'amounts_differ', 'read_again', settlement_id, order_id, payment_intent_id, amount_pence,
         case when captured <> amount_pence then captured else captured + left_over end, updated_at
       from book where state in ('captured', 'refunded', 'disputed') and order_id is not null and order_status <> 'canceled'
         and captured > 0 and (captured <> amount_pence or abs(coalesce(left_over, 0)) >= 1)
         and updated_at < now() - :minutes * interval '1 minute'
     union all
     select 'order_without_money', 'note', null, o.id, null, round((y.totals ->> 'current_order_total')::numeric * 100)::int, null, o.created_at
       from "order" o join order_summary y on y.order_id = o.id and y.version = o.version and y.deleted_at is null
       where o.deleted_at is null and o.status <> 'canceled' and not o.is_draft_order
         and (y.totals ->> 'pending_difference')::numeric > 0
         and o.created_at < now() - :minutes * interval '1 minute'
         and not exists (select 1 from settlement s where s.order_id = o.id and s.deleted_at is null)`,
    { captures: capturesBeforeTask, days: authorisationWarningDays, minutes: settlingMinutes },
  );
  const once = new Map(rows.map((row) => [`${row.kind} ${subjectOf(row)}`, row]));
  return [...once.values()].map((row) => ({
    kind: row.kind,
    subject_id: subjectOf(row),
    action: row.action,
    settlement_id: row.settlement_id,
    order_id: row.order_id,
    payment_intent_id: row.payment_intent_id,
    amount_pence: row.amount_pence,
    detail: explain(row),
  }));
}

function subjectOf({ payment_intent_id, order_id, settlement_id }: Finding): string {
  return payment_intent_id ?? order_id ?? settlement_id ?? "";
}

function explain({ kind, action, amount_pence, other_pence, settlement_id }: Finding): string {
  const amount = formatPence(amount_pence);
  switch (kind) {
    case "capture_failing":
      return `Taking the ${amount} failed several times. It is tried again every hour. If it keeps failing, ask the customer for another way to pay before you send anything.`;
    case "authorisation_expires":
      return `The bank lets the ${amount} go seven days after it was authorised, and most of them are over.`;
    case "money_without_order":
      if (action === "settle_again")
        return `${amount} is authorised, but its order is not made yet. Settling again makes the order, or lets the money go.`;
      return action === "release_money"
        ? `The order was cancelled, and ${amount} of its money has not gone back.`
        : `${amount} was taken and its order is no longer there.`;
    case "order_without_money":
      return settlement_id
        ? `The books say that ${amount} was taken, but hold no payment. Compare with Stripe before you send anything.`
        : `This order of ${amount} did not come through the checkout and is not paid.`;
    case "amounts_differ":
      return `${amount} was agreed and paid; by the order's books it is ${formatPence(other_pence ?? 0)} now. An edit or a return may wait for its payment or refund.`;
    case "dispute":
    case "refund_failed":
    case "refund_in_dashboard":
      return "";
  }
}
