import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CLAIM_REVIEW_MODULE } from "../../modules/claim-review";
import type ClaimReviewModuleService from "../../modules/claim-review/service";
import { claimsOfTexts } from "../claim-review/claims-of-texts";
import { judgeTexts, openTexts } from "../claim-review/judge-texts";
import { readSignOffsOfMany } from "../claim-review/read-sign-offs";
import { toOpenText } from "../claim-review/to-open-text";
import { wordingVersion } from "../claim-review/wording-version";
import { readArticleSubjects } from "./read-article-subjects";

/**
 * Judges what articles say, live or not, by the rules as they are now, and notes what nobody has answered for. An article
 * falls when that is something that readers see; its draft only waits.
 */
export async function noteArticles(
  container: MedusaContainer,
  ids: string[],
): Promise<{ id: string; name: string; has_fallen: boolean }[]> {
  const reviews = container.resolve<ClaimReviewModuleService>(CLAIM_REVIEW_MODULE);
  const [articles, answered] = await Promise.all([
    readArticleSubjects(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), ids),
    readSignOffsOfMany(container, "article", ids),
  ]);
  const noted: Awaited<ReturnType<typeof noteArticles>> = [];
  for (const { id, name, is_published, texts, text_hash } of articles) {
    const open = openTexts(judgeTexts(texts), answered(id));
    const has_fallen = await reviews.noteCheck({
      subject: { kind: "article", id },
      name,
      is_published,
      open_texts: open.map(toOpenText),
      claims: claimsOfTexts(texts.filter(({ is_live }) => is_live)),
      is_open_on_shop: open.some(({ is_live }) => is_live),
      content_hash: text_hash,
      rules_version: wordingVersion,
    });
    noted.push({ id, name, has_fallen });
  }
  return noted;
}
