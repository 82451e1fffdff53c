import type {
  ArticleFields,
  ArticleForEditing,
  PublishArticleRequest,
} from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Doer } from "../../modules/article/article-row";
import { publishDraft } from "../../modules/article/change-publication";
import { signOffClaimsWorkflow } from "../claim-review/sign-off-claims";
import { answerDesk } from "./answer-desk";
import { checkArticle } from "./check-article";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";
import { readArticleForEditing } from "./read-article-for-editing";

/**
 * Publishes the draft of exactly this version, now or at a time, when the gate lets it: nothing barred, every review
 * answered by a named person, the checklist complete. A time that has passed means now.
 * @param times of a text that was published elsewhere before; left out: now
 */
export async function publishArticle(
  container: MedusaContainer,
  id: string,
  { version, at, sign_off }: PublishArticleRequest,
  by: Doer,
  times?: { first: string; last: string },
): Promise<DeskOutcome> {
  const current = await readArticleForEditing(container, id);
  if (!current) return { outcome: "not_found" };
  if (current.version !== version) return { outcome: "conflict", current };
  const check = await gate(container, id, current, sign_off?.reason, by);
  if (!check.may_publish) return { outcome: "not_publishable", check };
  const due = at === undefined ? null : new Date(at);
  const happened = await inArticleTransaction(container, (transaction) =>
    publishDraft(transaction, {
      id,
      version,
      at: due && due.getTime() > Date.now() ? due : null,
      by,
      times,
    }),
  );
  return answerDesk(container, id, happened);
}

/** With a sign-off, what is left to answer is answered first: only when nothing else stands in the way. */
async function gate(
  container: MedusaContainer,
  id: string,
  article: ArticleForEditing,
  reason: string | undefined,
  by: Doer,
) {
  const fields: ArticleFields = article;
  const { to_sign, ...check } = await checkArticle(container, id, fields);
  const canBeSigned =
    check.verdict === "review" && to_sign.length > 0 && check.checklist.every(({ is_done }) => is_done);
  if (reason === undefined || !canBeSigned || by.id === null) return check;
  await signOffClaimsWorkflow(container).run({
    input: {
      subject: { kind: "article", id },
      digests: to_sign,
      reason,
      actor: { id: by.id, name: by.name },
    },
  });
  const { to_sign: left, ...answered } = await checkArticle(container, id, fields);
  return left.length === 0 ? answered : check;
}
