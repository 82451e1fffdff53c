import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { claimMinutes } from "../../modules/first-order/claim-states";
import { runPrepared } from "../../run-prepared";

/** What decides whether a welcome code may be used, besides what every code needs. */
export interface CodeFacts {
  id: string;
  /** Whose it is. */
  person_key: string;
  /** The first moment when it is no longer taken. */
  valid_until: Date;
  is_revoked: boolean;
  /** The person has an order with this very code, made or being made. */
  is_used: boolean;
  /** The person has an order, made or being made, by another basket; or was a customer before this shop. */
  has_ordered: boolean;
  /** Another basket of the person is being paid with a code. */
  is_held: boolean;
}

/** Reads all of it in one statement; null when `code` (exactly) is no welcome code. */
export async function readCodeFacts(
  database: Knex,
  code: string,
  basketId: string,
): Promise<CodeFacts | null> {
  const { rows } = await runPrepared<CodeFacts>(
    database,
    `select code.id, code.person_key, code.valid_until, code.revoked_at is not null as is_revoked,
       coalesce(bool_or(claim.state in ('placing', 'kept') and claim.code_id = code.id), false) as is_used,
       coalesce(bool_or(claim.state in ('placing', 'kept')), false)
         or exists (select 1 from past_customer_hash past where past.address_hash = code.person_key and past.deleted_at is null)
         as has_ordered,
       coalesce(bool_or(claim.state = 'taken' and claim.code_id is not null
         and claim.taken_at > now() - :minutes * interval '1 minute'), false) as is_held
     from welcome_code code
     left join first_order_claim claim on claim.person_key = code.person_key and claim.state <> 'released'
       and claim.basket_id is distinct from :basketId and claim.deleted_at is null
     where code.code = :code and code.deleted_at is null
     group by code.id`,
    { code, basketId, minutes: claimMinutes },
  );
  return rows[0] ?? null;
}
