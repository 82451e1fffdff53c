import type { PublicRecall } from "@balance/contracts/recall";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { runPrepared } from "../../run-prepared";

type PublicRow = Omit<PublicRecall, "issued_at" | "closed_at"> & { issued_at: Date; closed_at: Date | null };

/** What the public is told, newest first: recalls that people were told of, those that are over included. */
export async function readPublicRecalls(
  container: MedusaContainer,
  which: { ref?: string; id?: string } = {},
): Promise<PublicRecall[]> {
  const { rows } = await runPrepared<PublicRow>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    `select r.ref, r.type, r.product_name, r.brand, r.pack_sizes, r.where_to_find, r.reason, r.risk_statement, r.action,
       r.refund_terms, r.contact, r.fsa_ref, r.notified_at as issued_at, r.closed_at,
       (select json_agg(json_build_object('code', l.code, 'best_before', l.best_before) order by l.best_before, l.code)
          from recall_lot l where l.recall_id = r.id) as lots
     from recall r
     where r.notified_at is not null and r.deleted_at is null
       and r.ref = coalesce(:ref, r.ref) and r.id = coalesce(:id, r.id)
     order by r.notified_at desc, r.id`,
    { ref: which.ref ?? null, id: which.id ?? null },
  );
  return rows.map(({ issued_at, closed_at, ...recall }) => ({
    ...recall,
    issued_at: issued_at.toISOString(),
    closed_at: closed_at?.toISOString() ?? null,
  }));
}
