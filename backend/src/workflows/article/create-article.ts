import type { ArticleFields, CreateArticleRequest } from "@balance/contracts/article-desk";
import { articleLimits } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import type { Doer } from "../../modules/article/article-row";
import { createDraft } from "../../modules/article/change-draft";
import { answerDesk } from "./answer-desk";
import type { DeskOutcome } from "./desk-outcome";
import { inArticleTransaction } from "./in-article-transaction";

/** Makes an empty draft. Its address comes from its title; one that is taken gets a number. */
export async function createArticle(
  container: MedusaContainer,
  { title, kind }: CreateArticleRequest,
  by: Doer,
): Promise<DeskOutcome> {
  const wanted = slugOf(title);
  for (let number = 1; number <= 50; number += 1) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    const fields = emptyFields(title, kind, slug, by);
    const id = await inArticleTransaction(container, (transaction) => createDraft(transaction, fields, by));
    if (id) return answerDesk(container, id, "saved");
  }
  return { outcome: "slug_taken" };
}

function emptyFields(title: string, kind: ArticleFields["kind"], slug: string, by: Doer): ArticleFields {
  return {
    title,
    slug,
    kind,
    standfirst: "",
    body: "",
    author: { name: by.name, role: "" },
    reviewer: null,
    reviewed_on: null,
    cover: null,
    topics: [],
    products: [],
  };
}

/** "What's known?" -> "whats-known"; room is left for a number. */
function slugOf(title: string): string {
  const slug = title
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, articleLimits.slug - 4)
    .replace(/^-+|-+$/gu, "");
  return slug || "article";
}
