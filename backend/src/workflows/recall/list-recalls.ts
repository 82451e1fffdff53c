import type { RecallSummary } from "@balance/contracts/recall-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

type SummaryRow = Omit<RecallSummary, "opened_at" | "notified_at" | "closed_at"> & {
  opened_at: Date;
  notified_at: Date | null;
  closed_at: Date | null;
  count: number;
};

/** Those that go on first, then the latest. */
export async function listRecalls(
  container: MedusaContainer,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ recalls: RecallSummary[]; count: number }> {
  const { rows } = await runPrepared<SummaryRow>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select r.id, r.ref, r.type, r.state, r.opened_at, r.notified_at, r.closed_at,
       coalesce(nullif(r.product_name, ''), (select string_agg(distinct l.title, ', ') from recall_lot l where l.recall_id = r.id), '') as product_name,
       (select count(*)::int from recall_order o where o.recall_id = r.id and o.sent_units > 0) as order_count,
       (select count(*)::int from recall_order o where o.recall_id = r.id and o.responded_at is not null) as answered_count,
       count(*) over ()::int as count
     from recall r where r.deleted_at is null
     order by r.state = 'closed', r.opened_at desc, r.id offset ? limit ?`,
    [offset, limit],
  );
  return {
    recalls: rows.map(({ count: _, ...row }) => ({
      ...row,
      opened_at: row.opened_at.toISOString(),
      notified_at: row.notified_at?.toISOString() ?? null,
      closed_at: row.closed_at?.toISOString() ?? null,
    })),
    count: rows[0]?.count ?? 0,
  };
}
