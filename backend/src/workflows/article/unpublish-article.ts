import type { UnpublishArticleRequest } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { unpublish } from "../../modules/article/change-publication";
import { answerDesk } from "./answer-desk";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";

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
