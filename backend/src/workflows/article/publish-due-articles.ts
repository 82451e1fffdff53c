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
    const missing = checklist.filter(({ is_done }) => !is_done).map(({ label }) => label);
    const reason = [
      ...(verdict === "pass" ? [] : ["The claims guard wants it looked at again."]),
      ...(missing.length > 0 ? [`No longer so: ${missing.join("; ")}.`] : []),
    ].join(" ");
    await inArticleTransaction(container, async (transaction) => {
      if (may_publish) await publishDue(transaction, id, number);
      else await holdBack(transaction, id, number, reason);
    });
  }
}
