import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import ClaimCheck from "./models/claim-check";
import ClaimSignOff from "./models/claim-sign-off";
import type { OpenText } from "./open-text";
import type { ClaimSubject, SubjectKind } from "./subject-kinds";

export type NewSignOff = Omit<
  InferTypeOf<typeof ClaimSignOff>,
  "id" | "rules" | "created_at" | "updated_at" | "deleted_at"
> & { rules: string[] };

/** What the guard found about one subject. */
export interface NewClaimCheck {
  subject: ClaimSubject;
  name: string;
  is_published: boolean;
  open_texts: OpenText[];
  /** Ids of the register's claims that it makes where shoppers read it. */
  claims: string[];
  /** False when none of `open_texts` is read by shoppers: it waits for an answer, and has not fallen. Left out: all are. */
  is_open_on_shop?: boolean;
  content_hash: string;
  rules_version: string;
}

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

/**
 * What the guard found in whose texts, and who answered for which. What a text says and how it is judged is decided
 * elsewhere; this only keeps it.
 */
export default class ClaimReviewModuleService extends MedusaService({ ClaimSignOff, ClaimCheck }) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  /**
   * All or none, in one statement. Of two people who answer for the same text at once, the first stands in the log. What
   * was found about the subject counts as out of date, so that it is looked at again even if this process dies now.
   */
  async recordSignOffs(signOffs: NewSignOff[]): Promise<void> {
    const rows = signOffs.map((one) => ({ ...one, id: generateEntityId(undefined, "csign") }));
    await this.database.raw(
      `with given as (select * from jsonb_populate_recordset(null::claim_sign_off, ?::jsonb)), signed as (
         insert into claim_sign_off (id, subject_kind, subject_id, text_digest, text, field, guard_version, rules, actor_id, actor_name, reason)
         select id, subject_kind, subject_id, text_digest, text, field, guard_version, rules, actor_id, actor_name, reason from given
         on conflict do nothing)
       update claim_check set rules_version = ''
       where (subject_kind, subject_id) in (select subject_kind, subject_id from given)`,
      [JSON.stringify(rows)],
    );
  }

  /** By subject id, of those of one kind: the digests that were answered under a version of the guard. */
  async answeredDigests(
    kind: SubjectKind,
    ids: string[],
    guardVersion: string,
  ): Promise<Map<string, Set<string>>> {
    const { rows } = await this.database.raw(
      `select subject_id, text_digest from claim_sign_off
       where subject_kind = ? and subject_id = any(?) and guard_version = ?`,
      [kind, ids, guardVersion],
    );
    const found = Map.groupBy(
      rows as { subject_id: string; text_digest: string }[],
      ({ subject_id }) => subject_id,
    );
    return new Map([...found].map(([id, of]) => [id, new Set(of.map((row) => row.text_digest))]));
  }

  /**
   * Keeps what was found; what was taken off because of it is published no longer. True when something that is, or was
   * until now, published has just been found wanting: it stays on the list of the fallen until it is mended, published or not.
   */
  async noteCheck(found: NewClaimCheck, wasTakenOff = false): Promise<boolean> {
    const { subject, is_open_on_shop = true } = found;
    const isWanting = is_open_on_shop && (found.is_published || wasTakenOff);
    const { rows } = await this.database.raw(
      `insert into claim_check (id, subject_kind, subject_id, subject_name, is_published, open_texts, claims, content_hash,
         rules_version, stood_hash, fell_at, checked_at)
       select given.*, case when given.is_published then given.content_hash end,
         case when given.open_texts <> '[]' and ? then now() end, now()
       from (select ?::text as id, ?::text as kind, ?::text as subject_id, ?::text as name, ?::boolean as is_published,
         ?::jsonb as open_texts, ?::jsonb as claims, ?::text as content_hash, ?::text as rules_version) given
       on conflict (subject_kind, subject_id) where deleted_at is null do update set
         subject_name = excluded.subject_name, is_published = excluded.is_published, open_texts = excluded.open_texts,
         claims = excluded.claims, content_hash = excluded.content_hash, rules_version = excluded.rules_version, stood_hash = excluded.stood_hash,
         fell_at = case when excluded.open_texts <> '[]' and (excluded.fell_at is not null or not excluded.is_published)
           then coalesce(claim_check.fell_at, excluded.fell_at) end,
         checked_at = excluded.checked_at, updated_at = now()
       returning fell_at = now() as fell`,
      [
        isWanting,
        generateEntityId(undefined, "ccheck"),
        subject.kind,
        subject.id,
        found.name,
        found.is_published && !wasTakenOff,
        JSON.stringify(found.open_texts),
        JSON.stringify(found.claims),
        found.content_hash,
        found.rules_version,
      ],
    );
    return (rows as { fell: boolean | null }[])[0]?.fell === true;
  }

  /** By subject id, of those of one kind that stand published: the hash of what was let through. */
  async stoodHashes(kind: SubjectKind, ids: string[]): Promise<Map<string, string>> {
    const { rows } = await this.database.raw(
      `select subject_id, stood_hash from claim_check
       where subject_kind = ? and subject_id = any(?) and stood_hash is not null and deleted_at is null`,
      [kind, ids],
    );
    return new Map(
      (rows as { subject_id: string; stood_hash: string }[]).map((row) => [row.subject_id, row.stood_hash]),
    );
  }

  /** Nothing is left to say about what was deleted, by staff or by SQL. The log of sign-offs stays. */
  async forgetChecks(kind: SubjectKind, ids: string[]): Promise<void> {
    await this.database.raw(`delete from claim_check where subject_kind = ? and subject_id = any(?)`, [
      kind,
      ids,
    ]);
  }
}
