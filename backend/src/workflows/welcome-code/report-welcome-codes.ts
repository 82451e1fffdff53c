import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { poundsToPence } from "@balance/money/pence";

/** What became of the people of one source in one month. Each figure counts in the month in which it happened. */
export interface WelcomeReportRow {
  /** "2026-11", as London counts months. */
  month: string;
  source: string;
  signed_up: number;
  confirmed: number;
  issued: number;
  redeemed: number;
  /** Of the orders with a code that were not cancelled, with delivery and VAT, before refunds. */
  revenue_pence: number;
  /** What the codes took off. */
  discount_pence: number;
}

/** Newest month first. */
export async function reportWelcomeCodes(container: MedusaContainer): Promise<WelcomeReportRow[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: (WelcomeReportRow & { revenue: string; discount: string })[] }>(
    `with happened as (
       select occurred_at as at, source, 1 as signed_up, 0 as confirmed, 0 as issued, 0 as redeemed, 0 as revenue, 0 as discount
       from consent_event where event = 'requested'
       union all
       select occurred_at, source, 0, 1, 0, 0, 0, 0 from consent_event where event = 'confirmed'
       union all
       select created_at, source, 0, 0, 1, 0, 0, 0 from welcome_code where deleted_at is null
       union all
       select o.created_at, code.source, 0, 0, 0, 1,
         coalesce((select (s.totals ->> 'original_order_total')::numeric from order_summary s
           where s.order_id = o.id and s.version = o.version and s.deleted_at is null
           order by s.updated_at desc, s.id desc limit 1), 0),
         coalesce((select sum(a.amount) from order_item i join order_line_item_adjustment a on a.item_id = i.item_id
           where i.order_id = o.id and i.version = o.version and a.code = code.code and a.deleted_at is null), 0)
       from first_order_claim claim
       join welcome_code code on code.id = claim.code_id
       join "order" o on o.id = claim.order_id and o.status <> 'canceled'
       where claim.state = 'kept' and claim.deleted_at is null
     )
     select to_char(at at time zone 'Europe/London', 'YYYY-MM') as month, source, sum(signed_up)::int as signed_up,
       sum(confirmed)::int as confirmed, sum(issued)::int as issued, sum(redeemed)::int as redeemed,
       sum(revenue) as revenue, sum(discount) as discount
     from happened group by 1, 2 order by 1 desc, 2`,
  );
  return rows.map(({ revenue, discount, ...row }) => ({
    ...row,
    revenue_pence: poundsToPence(revenue),
    discount_pence: poundsToPence(discount),
  }));
}
