import type { ArticleCheck } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readRevision } from "../../modules/article/article-row";
import { holdBack, publishDue } from "../../modules/article/change-publication";
import { checkArticle } from "./check-article";
import { inArticleTransaction } from "./in-article-transaction";

/**
 * Puts every scheduled article live that is due. The gate judges again, because rules, products and sources may have
 * changed since; what it refuses is held back, and staff read why. Each is one transaction: a process that dies leaves it
 * due, and two that run at once publish it once.
 */
export async function publishDueArticles(container: MedusaContainer): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string; scheduled_revision: number }[] }>(
    `select id, scheduled_revision from article
     where scheduled_for <= now() and scheduled_revision is not null and deleted_at is null order by scheduled_for`,
  );
  for (const { id, scheduled_revision: number } of rows) {
    const revision = await readRevision(database, id, number);
    if (!revision) continue;
    const { may_publish, verdict, checklist } = await checkArticle(container, id, revision.fields);
    const reason = whyHeldBack(verdict, checklist);
    await inArticleTransaction(container, async (transaction) => {
      if (may_publish) await publishDue(transaction, id, number);
      else await holdBack(transaction, id, number, reason);
    });
  }
}

/** What is in the way, and what to do about each, as who planned the publication reads it. */
function whyHeldBack(verdict: ArticleCheck["verdict"], checklist: ArticleCheck["checklist"]): string {
  const wording: Record<typeof verdict, string[]> = {
    pass: [],
    review: [
      "Words of it need a person's sign-off under the rules as they are now: publish it again and sign.",
    ],
    block: ["By the rules as they are now, words of it are barred: change what the guard marks."],
  };
  const missing = checklist.flatMap(({ is_done, label, hint }) =>
    is_done ? [] : `“${label}” is so no longer. ${hint ?? ""}`.trim(),
  );
  return [...wording[verdict], ...missing].join(" ");
}
