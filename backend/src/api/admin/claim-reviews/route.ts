import { guardVersion } from "@balance/compliance/guard-version";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OpenText } from "../../../modules/claim-review/open-text";
import type { SubjectKind } from "../../../modules/claim-review/subject-kinds";
import { readPageWithCount } from "../../../workflows/read-page-with-count";
import type { ListClaimsQuery } from "./validators";

const pageSize = 20;

/** A product, category … with texts that may not be published as they are. Times are ISO 8601. */
export interface AdminClaimSubject {
  kind: SubjectKind;
  id: string;
  name: string;
  is_published: boolean;
  open_texts: OpenText[];
  /** When it was found wanting while it was published; null for what never was. */
  fell_at: string | null;
  checked_at: string;
}

/** Those that fell last, or were judged last, come first; `page_size` at most. */
export interface AdminClaimsResponse {
  subjects: AdminClaimSubject[];
  count: number;
  page_size: number;
  guard_version: string;
}

const views: Record<ListClaimsQuery["view"], string> = {
  review: `open_texts @> '[{"verdict":"review"}]'`,
  fallen: "fell_at is not null",
};

/** `GET /admin/claim-reviews` */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminClaimsResponse>): Promise<void> {
  const { view, q, offset } = req.validatedQuery as ListClaimsQuery;
  const database = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { entries, count } = await readPageWithCount<AdminClaimSubject>(database, {
    found: `select subject_kind as kind, subject_id as id, subject_name as name, is_published, open_texts, fell_at, checked_at
     from claim_check
     where deleted_at is null and open_texts <> '[]' and ${views[view]} and position(lower(:q) in lower(subject_name)) > 0`,
    bindings: { q },
    order: "coalesce(fell_at, checked_at) desc, kind, id",
    limit: pageSize,
    offset,
  });
  res.json({
    subjects: entries,
    count,
    page_size: pageSize,
    guard_version: guardVersion,
  });
}
