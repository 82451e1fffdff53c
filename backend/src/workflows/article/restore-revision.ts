import type { RestoreRevisionRequest } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Doer } from "../../modules/article/article-row";
import { restoreDraft } from "../../modules/article/change-draft";
import { answerDesk } from "./answer-desk";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";

/** Puts an older text into the draft; what stood there is kept as a revision, and nothing goes live. */
export async function restoreRevision(
  container: MedusaContainer,
  id: string,
  number: number,
  { version }: RestoreRevisionRequest,
  by: Doer,
): Promise<DeskOutcome> {
  const happened = await inArticleTransaction(container, (transaction) =>
    restoreDraft(transaction, { id, version, number, by }),
  );
  return answerDesk(container, id, happened);
}
