import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { BookFacts } from "./compare-payment-intent";

/** What the shop's books say of these PaymentIntents, the replaced ones included; those it does not know are left out. */
export async function readBookFacts(
  container: MedusaContainer,
  intentIds: string[],
): Promise<Map<string, BookFacts>> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: (BookFacts & { intent_id: string })[] }>(
    `select asked.id as intent_id, s.id as settlement_id, s.state, s.payment_intent_id = asked.id as is_current,
       s.amount_pence, s.order_id, coalesce(o.status = 'canceled', false) as is_order_cancelled,
       (select round(coalesce(sum(r.amount), 0) * 100)::int from payment p join refund r on r.payment_id = p.id and r.deleted_at is null
          where p.payment_session_id = s.payment_session_id and p.deleted_at is null
            and not exists (select 1 from stripe_refund dead where dead.engine_refund_id = r.id and dead.status in ('failed', 'canceled')
              and not exists (select 1 from stripe_refund live where live.engine_refund_id = r.id
                and live.status not in ('failed', 'canceled')))) as refunded_pence
     from unnest(?::text[]) as asked(id)
     cross join lateral (
       select id from settlement where payment_intent_id = asked.id and deleted_at is null
       union
       select settlement_id from settlement_transition where payment_intent_id = asked.id and deleted_at is null) known
     join settlement s on s.id = known.id and s.deleted_at is null
     left join "order" o on o.id = s.order_id and o.deleted_at is null`,
    [intentIds],
  );
  return new Map(
    rows.map(({ intent_id, ...facts }) => [intent_id, { ...facts, is_current: facts.is_current === true }]),
  );
}
