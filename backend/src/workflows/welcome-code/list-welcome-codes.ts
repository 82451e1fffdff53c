import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CodeAction } from "../../modules/welcome-code/code-actions";

/** A code as staff see it. Times are ISO 8601. */
export interface AdminWelcomeCode {
  id: string;
  code: string;
  /** Null once erased. */
  email: string | null;
  source: string;
  state: "live" | "being_paid" | "used" | "expired" | "revoked";
  issued_at: string;
  valid_until: string;
  /** The order it was used in. */
  order_id: string | null;
  /** Oldest first. */
  log: { action: CodeAction; at: string; by: string | null; reason: string | null; valid_until: string }[];
}

/** Codes whose text or address holds `search`, newest first. */
export async function listWelcomeCodes(
  container: MedusaContainer,
  search: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ codes: AdminWelcomeCode[]; count: number }> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: (AdminWelcomeCode & { total: number })[] }>(
    `with found as (
       select *, count(*) over ()::int as total from welcome_code
       where deleted_at is null and (position(upper(:search) in code) > 0 or position(lower(:search) in lower(email)) > 0)
       order by created_at desc, id desc offset :offset limit :limit
     )
     select found.id, found.code, found.email, found.source, found.created_at as issued_at, found.valid_until, found.total,
       claim.order_id,
       case when claim.state = 'kept' then 'used' when found.revoked_at is not null then 'revoked'
         when claim.state is not null then 'being_paid' when found.valid_until <= now() then 'expired' else 'live' end as state,
       (select json_agg(json_build_object('action', event.action, 'at', event.created_at, 'reason', event.reason,
           'valid_until', event.valid_until, 'by', coalesce(staff.email, event.actor_id)) order by event.created_at, event.id)
         from welcome_code_event event left join "user" staff on staff.id = event.actor_id
         where event.code_id = found.id) as log
     from found
     left join first_order_claim claim on claim.code_id = found.id and claim.person_key = found.person_key
       and claim.state <> 'released' and claim.deleted_at is null
     order by found.created_at desc, found.id desc`,
    { search, offset, limit },
  );
  return { codes: rows.map(({ total: _total, ...code }) => code), count: rows[0]?.total ?? 0 };
}
