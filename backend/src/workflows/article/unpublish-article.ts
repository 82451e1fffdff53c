import type { UnpublishArticleRequest } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { holdArticle } from "../../modules/article/article-row";
import { unpublish } from "../../modules/article/change-publication";
import { answerDesk } from "./answer-desk";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";
import { noteArticles } from "./note-articles";

/** Takes the page away and calls off what was planned; the draft and all revisions stay. */
export async function unpublishArticle(
  container: MedusaContainer,
  id: string,
  { version }: UnpublishArticleRequest,
): Promise<DeskOutcome> {
  const happened = await inArticleTransaction(container, (transaction) =>
    unpublish(transaction, { id, version }),
  );
  return answerDesk(container, id, happened);
}

/** As above, whatever version it has, for somebody who decides by what readers see; what is not live stays as it is. */
export async function unpublishLiveArticle(container: MedusaContainer, id: string): Promise<void> {
  await inArticleTransaction(container, async (transaction) => {
    const article = await holdArticle(transaction, id);
    if (article && article.live_revision !== null) await unpublish(transaction, article);
  });
  await noteArticles(container, [id]);
}
