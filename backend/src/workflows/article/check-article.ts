import { guardVersion } from "@balance/compliance/guard-version";
import type { ArticleCheck, ArticleFields } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { citedKeys } from "../../modules/article/cited-keys";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { judgeTexts } from "../claim-review/judge-texts";
import { articleChecklist } from "./article-checklist";
import { articleTexts } from "./article-texts";
import { findDeadLinks } from "./find-dead-links";
import { readSourcesByKey } from "./read-article-sources";
import { readProductsBeside } from "./read-products-beside";

/** What keeps these words of an article from readers: the guard's marks by its kind, and the checklist. Changes nothing. */
export async function checkArticle(
  container: MedusaContainer,
  articleId: string,
  fields: ArticleFields,
): Promise<ArticleCheck & { to_sign: string[] }> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const [sources, product_facts, dead_links] = await Promise.all([
    readSourcesByKey(database, citedKeys(fields.body)),
    readProductsBeside(database, fields.products),
    findDeadLinks(database, fields.body),
  ]);
  const judged = judgeTexts(articleTexts(fields, sources));
  const checklist = articleChecklist(fields, { sources, product_facts, dead_links });
  const toAnswer = judged.filter(({ verdict }) => verdict === "review").map(({ digest }) => digest);
  const signOffs = await signOffsOf(container, articleId, toAnswer);
  const open = toAnswer.filter((digest) => !signOffs.some((one) => one.text_digest === digest));
  const isBlocked = judged.some(({ verdict }) => verdict === "block");
  const [latest] = signOffs;
  return {
    verdict: isBlocked ? "block" : toAnswer.length > 0 ? "review" : "pass",
    guard_version: guardVersion,
    findings: judged.flatMap(({ path, findings }) =>
      findings.map((found) => ({ ...found, field: path, suggestion: found.suggestion ?? null })),
    ),
    checklist,
    signed_off:
      latest && open.length === 0
        ? { by: latest.actor_name, at: new Date(latest.created_at).toISOString(), reason: latest.reason }
        : null,
    may_publish: !isBlocked && open.length === 0 && checklist.every(({ is_done }) => is_done),
    to_sign: open,
  };
}

/** Newest first. */
async function signOffsOf(container: MedusaContainer, articleId: string, digests: string[]) {
  if (digests.length === 0) return [];
  return container
    .resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE)
    .listClaimSignOffs(
      { subject_kind: "article", subject_id: articleId, text_digest: digests, guard_version: guardVersion },
      { order: { created_at: "DESC" } },
    );
}
