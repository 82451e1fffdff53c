import type { ArticleFields, ArticleState, RevisionReason } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A row of `article` as the database gives it. */
export interface ArticleRow {
  id: string;
  state: ArticleState;
  version: number;
  draft: ArticleFields;
  saved_at: Date;
  saved_by_id: string | null;
  saved_by: string;
  live_revision: number | null;
  scheduled_revision: number | null;
  scheduled_for: Date | null;
  first_published_at: Date | null;
  published_at: Date | null;
  held_reason: string | null;
}

export interface RevisionRow {
  id: string;
  article_id: string;
  number: number;
  reason: RevisionReason;
  fields: ArticleFields;
  made_at: Date;
  made_by: string;
}

/** Who does something: a member of staff, or nobody for the shop itself. */
export interface Doer {
  id: string | null;
  name: string;
}

/** The article, held until the transaction ends; null when there is none. */
export async function holdArticle(transaction: Knex, id: string): Promise<ArticleRow | null> {
  const { rows } = await transaction.raw<{ rows: ArticleRow[] }>(
    "select * from article where id = ? and deleted_at is null for update",
    [id],
  );
  return rows[0] ?? null;
}

/** What stands in the draft; null when there is no such article. */
export async function readDraft(database: Knex, id: string): Promise<ArticleFields | null> {
  const { rows } = await database.raw<{ rows: Pick<ArticleRow, "draft">[] }>(
    "select draft from article where id = ? and deleted_at is null",
    [id],
  );
  return rows[0]?.draft ?? null;
}

export async function readRevision(
  database: Knex,
  articleId: string,
  number: number,
): Promise<RevisionRow | null> {
  const { rows } = await database.raw<{ rows: RevisionRow[] }>(
    "select * from article_revision where article_id = ? and number = ?",
    [articleId, number],
  );
  return rows[0] ?? null;
}
