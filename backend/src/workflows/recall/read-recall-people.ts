import type { RecallOutcome, RecallWish } from "@balance/contracts/recall";
import type { RecallPeopleView, RecallPerson } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";
import { without } from "../insert-rows";
import { likePattern } from "../like-pattern";
import { orderNumber } from "../order/order-number";
import type { RecalledUnits } from "./refresh-affected-orders";

/** Where the notice's mail stands, by its row `m` in the outbox: what came back after the mail server's yes is a failure too. */
export const mailState = `case when m.id is null then 'none' when m.state = 'sent' then 'sent'
  when m.state in ('owed', 'sending') then 'owed' else 'failed' end`;

const conditions: Record<RecallPeopleView, string> = {
  all: "true",
  to_stop: "o.held_units > 0",
  not_reached: "m.state = 'dead' and o.reached_at is null and o.responded_at is null",
  no_answer: "o.sent_units > 0 and o.responded_at is null",
  answered: "o.responded_at is not null",
  wants_refund: "o.wants = 'refund'",
  wants_replacement: "o.wants = 'replacement'",
};

interface PersonRow extends Omit<
  RecallPerson,
  "order_number" | "ordered_at" | "units" | "mailed_at" | "reached_at" | "answer"
> {
  order_number: number;
  ordered_at: Date;
  lots: RecalledUnits[];
  mailed_at: Date | null;
  reached_at: Date | null;
  responded_at: Date | null;
  responded_by: string | null;
  outcome: RecallOutcome | null;
  wants: RecallWish | null;
  count: number;
}

interface PeopleQuery {
  view: RecallPeopleView;
  /** A part of a name, an address or an order number; empty for all. */
  q: string;
  offset: number;
  limit: number;
}

/** The orders that a recall's lots reached, by their day, each with where it stands. */
export async function readRecallPeople(
  container: MedusaContainer,
  recallId: string,
  { view, q, offset, limit }: PeopleQuery,
): Promise<{ people: RecallPerson[]; count: number }> {
  const { rows } = await runPrepared<PersonRow>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select o.id, o.order_id, o.order_number, o.ordered_at, o.name, o.email, o.phone, o.address, o.sent_units, o.held_units, o.lots,
       ${mailState} as mail, m.sent_at as mailed_at, m.last_error as mail_error, o.reached_by, o.reached_at, o.responded_at,
       o.responded_by, o.outcome, o.wants, o.quantity_back, o.note,
       case when r.id is not null then json_build_object('kind', r.kind, 'state', r.state, 'amount_pence', r.amount_pence, 'detail', r.detail, 'parcel_id', r.parcel_id) end as remedy,
       count(*) over ()::int as count
     from recall_order o
     left join outbox_mail m on m.template = 'recall-notice' and m.subject_id = o.id and m.deleted_at is null
     left join recall_remedy r on r.recall_order_id = o.id and r.deleted_at is null
     where o.recall_id = :recall and ${conditions[view]}
       and (:words = '%%' or o.name ilike :words or o.email ilike :words or 'b-' || o.order_number ilike :words)
     order by o.ordered_at, o.id offset :offset limit :limit`,
    { recall: recallId, words: likePattern(q), offset, limit },
  );
  return { people: rows.map(asPerson), count: rows[0]?.count ?? 0 };
}

function asPerson(row: PersonRow): RecallPerson {
  const { order_number, lots, responded_at, responded_by, outcome, wants, ...rest } = without(row, ["count"]);
  return {
    ...rest,
    order_number: orderNumber(order_number),
    ordered_at: row.ordered_at.toISOString(),
    mailed_at: row.mailed_at?.toISOString() ?? null,
    reached_at: row.reached_at?.toISOString() ?? null,
    units: lots.map(({ code, best_before, title, sent, held }) => ({ code, best_before, title, sent, held })),
    answer:
      responded_at && responded_by && outcome && wants
        ? { outcome, wants, at: responded_at.toISOString(), by: responded_by }
        : null,
  };
}
