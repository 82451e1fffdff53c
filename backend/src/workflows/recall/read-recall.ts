import type { RecallDetail, RecallRecords, RecallWords } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { readCounterSales, readReconciliation } from "./read-reconciliation";
import { mailState } from "./read-recall-people";

interface RecallRow extends RecallWords, RecallRecords, Pick<RecallDetail, "id" | "ref" | "type" | "state"> {
  opened_at: Date;
  notified_at: Date | null;
  closed_at: Date | null;
}

/** All that staff see of a recall besides its people; null when there is none. */
export async function readRecall(container: MedusaContainer, id: string): Promise<RecallDetail | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await runPrepared<RecallRow>(
    database,
    `select id, ref, type, state, product_name, brand, pack_sizes, where_to_find, reason, risk_statement, action, refund_terms,
       contact, hazard, root_cause, fsa_ref, la_ref, opened_at, notified_at, closed_at
     from recall where id = ? and deleted_at is null`,
    [id],
  );
  const [recall] = rows;
  if (!recall) return null;
  const [lots, counter_sales, people, history] = await Promise.all([
    readReconciliation(database, id),
    readCounterSales(database, id),
    readPeopleFigures(database, id),
    readHistory(database, id),
  ]);
  const { sold_from, sold_to, ...figures } = people;
  return {
    ...recall,
    product_name: recall.product_name || [...new Set(lots.map(({ title }) => title))].join(", "),
    opened_at: recall.opened_at.toISOString(),
    notified_at: recall.notified_at?.toISOString() ?? null,
    closed_at: recall.closed_at?.toISOString() ?? null,
    order_count: figures.orders,
    answered_count: figures.answered,
    lots,
    counter_sales,
    sold_from,
    sold_to,
    people: figures,
    history,
  };
}

type PeopleFigures = RecallDetail["people"] & Pick<RecallDetail, "sold_from" | "sold_to">;

async function readPeopleFigures(database: object, recallId: string): Promise<PeopleFigures> {
  const { rows } = await runPrepared<PeopleFigures>(
    database,
    `select count(*) filter (where sent_units > 0)::int as orders, coalesce(sum(sent_units), 0)::int as sent_units,
       count(*) filter (where held_units > 0)::int as held_orders, coalesce(sum(held_units), 0)::int as held_units,
       count(*) filter (where mail = 'owed')::int as mails_owed, count(*) filter (where mail = 'sent')::int as mails_sent,
       count(*) filter (where mail = 'failed')::int as mails_failed,
       count(responded_at)::int as answered,
       count(*) filter (where wants = 'refund')::int as want_refund,
       count(*) filter (where wants = 'replacement')::int as want_replacement,
       count(*) filter (where remedy_kind = 'refund' and remedy_state = 'made')::int as refunds_made,
       count(*) filter (where remedy_kind = 'refund' and remedy_state = 'failed')::int as refunds_failed,
       coalesce(sum(amount_pence) filter (where remedy_kind = 'refund' and remedy_state = 'made'), 0)::int as refunded_pence,
       count(*) filter (where remedy_state = 'waiting')::int as remedies_waiting,
       coalesce(sum(quantity_back), 0)::int as units_back,
       to_char(min(ordered_at) filter (where sent_units > 0) at time zone 'Europe/London', 'YYYY-MM-DD') as sold_from,
       to_char(max(ordered_at) filter (where sent_units > 0) at time zone 'Europe/London', 'YYYY-MM-DD') as sold_to
     from (select o.*, ${mailState} as mail, r.kind as remedy_kind, r.state as remedy_state, r.amount_pence
       from recall_order o
       left join outbox_mail m on m.template = 'recall-notice' and m.subject_id = o.id and m.deleted_at is null
       left join recall_remedy r on r.recall_order_id = o.id and r.deleted_at is null
       where o.recall_id = ?) reached`,
    [recallId],
  );
  return rows[0]!;
}

async function readHistory(database: object, recallId: string): Promise<RecallDetail["history"]> {
  const { rows } = await runPrepared<{ at: Date; what: string; actor_name: string }>(
    database,
    // what was done for single orders stands with them; the last of it, and all of the recall's own
    `select created_at as at, what, actor_name from recall_event where recall_id = ? and recall_order_id is null
     order by created_at desc, id desc limit 200`,
    [recallId],
  );
  return rows.map(({ at, ...event }) => ({ ...event, at: at.toISOString() }));
}
