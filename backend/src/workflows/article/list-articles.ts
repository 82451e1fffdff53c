import type {
  ArticleListResponse,
  ArticleListRow,
  ArticleRevision,
  ArticleState,
} from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { RevisionRow } from "../../modules/article/article-row";
import { likePattern } from "../like-pattern";
import { readPageWithCount } from "../read-page-with-count";
import { hasUnpublishedChanges } from "./read-article-for-editing";

const pageSize = 50;

/** Last saved first. `q` is looked for in title and slug. */
export async function listArticles(
  container: MedusaContainer,
  {
    state,
    needsSignOff = false,
    q = "",
    offset = 0,
  }: { state?: ArticleState; needsSignOff?: boolean; q?: string; offset?: number },
): Promise<ArticleListResponse> {
  const { entries, count } = await readPageWithCount<ArticleListRow>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    {
      found: `select a.id, a.draft->>'title' as title, a.draft->>'slug' as slug, a.draft->>'kind' as kind, a.state,
         ${hasUnpublishedChanges} as has_unpublished_changes, ${needsSignOffNow} as needs_sign_off,
         a.draft->'topics' as topics, a.draft->'author'->>'name' as author_name, a.first_published_at, a.scheduled_for,
         a.saved_at, a.saved_by
       from article a
       where a.deleted_at is null and (:state = '' or a.state = :state) and (not :needs_sign_off or ${needsSignOffNow})
         and (:q = '' or concat_ws(' ', a.draft->>'title', a.draft->>'slug') ilike :pattern)`,
      bindings: { state: state ?? "", needs_sign_off: needsSignOff, q, pattern: likePattern(q) },
      order: "saved_at desc, id",
      limit: pageSize,
      offset,
    },
  );
  return { articles: entries, count, page_size: pageSize };
}

/** SQL: words of `a` wait for a person's answer. */
const needsSignOffNow = `exists (select 1 from claim_check c where c.subject_kind = 'article' and c.subject_id = a.id
  and c.deleted_at is null and c.open_texts @> '[{"verdict":"review"}]')`;

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
