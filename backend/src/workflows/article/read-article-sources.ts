import type { ArticleSource, CitedArticleSource, CitingArticle } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lawOfClaims } from "../catalogue/law-of-claims";
import { likePattern } from "../like-pattern";

type SourceRow = Omit<ArticleSource, "withdrawn_at"> & { withdrawn_at: Date | null };
type CitedRow = SourceRow & { cited_by: CitingArticle[] };

const columns =
  "id, key, authors, title, journal, year, locator, doi, url, finding, limits, withdrawn_at, withdrawn_reason";

/** The sources of these keys in the keys' order; a key that no source has is left out. */
export async function readSourcesByKey(database: Knex, keys: string[]): Promise<ArticleSource[]> {
  if (keys.length === 0) return [];
  const { rows } = await database.raw<{ rows: SourceRow[] }>(
    `select ${columns} from article_source where key = any(?) and deleted_at is null order by array_position(?, key)`,
    [keys, keys],
  );
  return rows.map(sourceOf);
}

/** All sources, or those whose key, title, authors or journal have the words; with the live articles that cite each. */
export async function listArticleSources(database: Knex, q = ""): Promise<CitedArticleSource[]> {
  const { rows } = await database.raw<{ rows: CitedRow[] }>(
    `select ${columns}, ${citedBy} as cited_by from article_source s
     where deleted_at is null and (?::text = '' or concat_ws(' ', key, title, authors, journal) ilike ?) order by key`,
    [q, likePattern(q)],
  );
  return rows.map((row) => ({
    ...sourceOf(row),
    cited_by: row.cited_by,
    other_pages: row.key === lawOfClaims ? ["/claims"] : [],
  }));
}

/** Null when there is none. */
export async function readArticleSource(
  database: Knex,
  id: string,
): Promise<{ source: ArticleSource; cited_by: CitingArticle[] } | null> {
  const { rows } = await database.raw<{ rows: CitedRow[] }>(
    `select ${columns}, ${citedBy} as cited_by from article_source s where id = ? and deleted_at is null`,
    [id],
  );
  return rows[0] ? { source: sourceOf(rows[0]), cited_by: rows[0].cited_by } : null;
}

const citedBy = `coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'title', r.fields->>'title', 'slug', r.fields->>'slug', 'state', a.state,
    'products', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'title', p.title) order by t.position), '[]')
      from article_product t join product p on p.id = t.product_id and p.deleted_at is null where t.article_id = a.id)) order by r.fields->>'title')
  from article_citation c join article a on a.id = c.article_id
    join article_revision r on r.article_id = a.id and r.number = a.live_revision
  where c.source_id = s.id), '[]')`;

function sourceOf(row: SourceRow): ArticleSource {
  return {
    id: row.id,
    key: row.key,
    authors: row.authors,
    title: row.title,
    journal: row.journal,
    year: row.year,
    locator: row.locator,
    doi: row.doi,
    url: row.url,
    finding: row.finding,
    limits: row.limits,
    withdrawn_at: row.withdrawn_at?.toISOString() ?? null,
    withdrawn_reason: row.withdrawn_reason,
  };
}
