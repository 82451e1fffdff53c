import type {
  ArticleListResponse,
  ArticleListRow,
  ArticleRevision,
  ArticleState,
} from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ArticleRow, RevisionRow } from "../../modules/article/article-row";
import { likePattern } from "../like-pattern";
import { hasUnpublishedChanges } from "./read-article-for-editing";

const pageSize = 50;

/** Last saved first. `q` is looked for in title and slug. */
export async function listArticles(
  container: MedusaContainer,
  { state, q = "", offset = 0 }: { state?: ArticleState; q?: string; offset?: number },
): Promise<ArticleListResponse> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: (ArticleRow & { has_changes: boolean; count: number })[] }>(
    `select a.*, ${hasUnpublishedChanges} as has_changes, count(*) over ()::int as count from article a
     where a.deleted_at is null and (?::text is null or a.state = ?)
       and (?::text = '' or concat_ws(' ', a.draft->>'title', a.draft->>'slug') ilike ?)
     order by a.saved_at desc, a.id limit ? offset ?`,
    [state ?? null, state ?? null, q, likePattern(q), pageSize, offset],
  );
  return { articles: rows.map(listRow), count: rows[0]?.count ?? 0, page_size: pageSize };
}

/** Newest first; null when there is no such article. */
export async function listRevisions(
  container: MedusaContainer,
  id: string,
): Promise<ArticleRevision[] | null> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: (RevisionRow & { live_revision: number | null })[] }>(
    `select r.*, a.live_revision from article a left join article_revision r on r.article_id = a.id
     where a.id = ? and a.deleted_at is null order by r.number desc`,
    [id],
  );
  if (rows.length === 0) return null;
  return rows
    .filter(({ number }) => number !== null)
    .map(({ number, reason, made_at, made_by, fields, live_revision }) => ({
      number,
      reason,
      made_at: made_at.toISOString(),
      made_by,
      is_live: number === live_revision,
      fields,
    }));
}

function listRow(row: ArticleRow & { has_changes: boolean }): ArticleListRow {
  return {
    id: row.id,
    title: row.draft.title,
    slug: row.draft.slug,
    kind: row.draft.kind,
    state: row.state,
    has_unpublished_changes: row.has_changes,
    topics: row.draft.topics,
    author_name: row.draft.author.name,
    first_published_at: row.first_published_at?.toISOString() ?? null,
    scheduled_for: row.scheduled_for?.toISOString() ?? null,
    saved_at: row.saved_at.toISOString(),
    saved_by: row.saved_by,
  };
}
