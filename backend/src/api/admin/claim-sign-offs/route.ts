import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { SubjectKind } from "../../../modules/claim-review/subject-kinds";
import { readPageWithCount } from "../../../workflows/read-page-with-count";
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
  const { entries, count } = await readPageWithCount<AdminClaimSignOff>(database, {
    found: `select s.id, s.subject_kind, s.subject_id, c.subject_name, s.field, s.text, s.rules, s.guard_version,
       s.actor_name, s.reason, s.created_at
     from claim_sign_off s
       left join claim_check c on c.subject_kind = s.subject_kind and c.subject_id = s.subject_id and c.deleted_at is null
     where position(lower(:q) in lower(concat_ws(' ', c.subject_name, s.actor_name, s.text, s.reason))) > 0`,
    bindings: { q },
    order: "created_at desc, id",
    limit: pageSize,
    offset,
  });
  res.json({ sign_offs: entries, count, page_size: pageSize });
}
