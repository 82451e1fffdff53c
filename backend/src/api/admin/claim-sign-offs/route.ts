import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SubjectKind } from "../../../modules/claim-review/subject-kinds";
import type { ListSignOffsQuery } from "../claim-reviews/validators";

const pageSize = 20;

/** An entry of the log: who answered for which words, why, and by which version of the rules. */
export interface AdminClaimSignOff {
  id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  /** As it is called now; null for what is gone. */
  subject_name: string | null;
  field: string;
  text: string;
  rules: string[];
  guard_version: string;
  actor_name: string;
  reason: string;
  created_at: string;
}

/** Newest first, `page_size` at most. */
export interface AdminClaimSignOffsResponse {
  sign_offs: AdminClaimSignOff[];
  count: number;
  page_size: number;
}

/** `GET /admin/claim-sign-offs`: found by subject, person, words or reason. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<AdminClaimSignOffsResponse>,
): Promise<void> {
  const { q, offset } = req.validatedQuery as ListSignOffsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { entry: AdminClaimSignOff; total: string }[] }>(
    `select jsonb_build_object('id', s.id, 'subject_kind', s.subject_kind, 'subject_id', s.subject_id,
         'subject_name', c.subject_name, 'field', s.field, 'text', s.text, 'rules', s.rules,
         'guard_version', s.guard_version, 'actor_name', s.actor_name, 'reason', s.reason,
         'created_at', s.created_at) as entry, count(*) over () as total
     from claim_sign_off s
       left join claim_check c on c.subject_kind = s.subject_kind and c.subject_id = s.subject_id and c.deleted_at is null
     where position(lower(?) in lower(concat_ws(' ', c.subject_name, s.actor_name, s.text, s.reason))) > 0
     order by s.created_at desc, s.id limit ? offset ?`,
    [q, pageSize, offset],
  );
  res.json({
    sign_offs: rows.map(({ entry }) => entry),
    count: Number(rows[0]?.total ?? 0),
    page_size: pageSize,
  });
}
