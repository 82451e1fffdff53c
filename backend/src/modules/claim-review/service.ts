import type { InferTypeOf } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId, MedusaService } from "@medusajs/framework/utils";
import ClaimSignOff from "./models/claim-sign-off";
import type { ClaimSubject } from "./subject-kinds";

export type NewSignOff = Omit<
  InferTypeOf<typeof ClaimSignOff>,
  "id" | "rules" | "created_at" | "updated_at" | "deleted_at"
> & { rules: string[] };

/** The part of knex that is used here. */
interface Database {
  raw(sql: string, bindings: unknown[]): Promise<{ rows: unknown[] }>;
}

/** Who answered for which text. What a text says and how it is judged is decided elsewhere; this only keeps it. */
export default class ClaimReviewModuleService extends MedusaService({ ClaimSignOff }) {
  private readonly database: Database;

  constructor(cradle: Record<string, unknown>, ...rest: unknown[]) {
    super(cradle, ...rest);
    this.database = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Database;
  }

  /** All or none, in one statement. Of two people who answer for the same text at once, the first stands in the log. */
  async recordSignOffs(signOffs: NewSignOff[]): Promise<void> {
    const rows = signOffs.map((one) => ({ ...one, id: generateEntityId(undefined, "csign") }));
    await this.database.raw(
      `insert into claim_sign_off (id, subject_kind, subject_id, text_digest, text, field, guard_version, rules, actor_id, actor_name, reason)
       select id, subject_kind, subject_id, text_digest, text, field, guard_version, rules, actor_id, actor_name, reason
       from jsonb_populate_recordset(null::claim_sign_off, ?::jsonb)
       on conflict do nothing`,
      [JSON.stringify(rows)],
    );
  }

  /** Digests that were answered under a version of the guard, by `kind/id` of the subject. */
  async answeredDigests(subjects: ClaimSubject[], guardVersion: string): Promise<Map<string, Set<string>>> {
    if (subjects.length === 0) return new Map();
    const { rows } = await this.database.raw(
      `select s.subject_kind, s.subject_id, s.text_digest from claim_sign_off s
         join jsonb_to_recordset(?::jsonb) as asked(kind text, id text)
           on asked.kind = s.subject_kind and asked.id = s.subject_id
       where s.guard_version = ?`,
      [JSON.stringify(subjects), guardVersion],
    );
    const found = Map.groupBy(
      rows as { subject_kind: string; subject_id: string; text_digest: string }[],
      (row) => `${row.subject_kind}/${row.subject_id}`,
    );
    return new Map([...found].map(([key, of]) => [key, new Set(of.map((row) => row.text_digest))]));
  }
}
