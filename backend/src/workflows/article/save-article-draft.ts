import type { SaveArticleRequest } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Doer } from "../../modules/article/article-row";
import { saveDraft } from "../../modules/article/change-draft";
import { answerDesk } from "./answer-desk";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";

/** Saves what stands in the editor. What is live stays as it is; a stale version saves nothing. */
export async function saveArticleDraft(
  container: MedusaContainer,
  id: string,
  { version, ...fields }: SaveArticleRequest,
  by: Doer,
): Promise<DeskOutcome> {
  const happened = await inArticleTransaction(container, (transaction) =>
    saveDraft(transaction, { id, version, fields, by }),
  );
  return answerDesk(container, id, happened);
}
