import { guardVersion } from "@balance/compliance/guard-version";
import type { MedusaContainer } from "@medusajs/framework/types";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import type { ClaimSubject, SubjectKind } from "../../modules/claim-review/subject-kinds";

/** Digests of a subject's texts that somebody has answered for under the present version of the guard. */
export async function readSignOffs(
  container: MedusaContainer,
  { kind, id }: ClaimSubject,
): Promise<ReadonlySet<string>> {
  const answered = await readSignOffsOfMany(container, kind, [id]);
  return answered(id);
}

/** As `readSignOffs`, for many subjects of one kind by one statement. */
export async function readSignOffsOfMany(
  container: MedusaContainer,
  kind: SubjectKind,
  ids: string[],
): Promise<(id: string) => ReadonlySet<string>> {
  const digests = await container
    .resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE)
    .answeredDigests(kind, ids, guardVersion);
  const none: ReadonlySet<string> = new Set();
  return (id) => digests.get(id) ?? none;
}
