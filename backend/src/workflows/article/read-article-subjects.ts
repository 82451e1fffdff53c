import type { ArticleFields } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { citedKeys } from "../../modules/article/cited-keys";
import { wordingVersion } from "../claim-review/wording-version";
import { type ArticleText, articleTexts } from "./article-texts";
import { readSourcesByKey } from "./read-article-sources";

/** An article as the claims guard and the log of sign-offs know it. */
export interface ArticleSubject {
  id: string;
  name: string;
  is_published: boolean;
  /** Of its draft, and of those that readers see or soon will; each once. `is_live`: readers see it now. */
  texts: (ArticleText & { is_live: boolean })[];
  /** Of all that it says. */
  text_hash: string;
}

/** SQL: an article with all that it says, as `seen.content`. */
const seenArticles = `article a
  left join article_revision live on live.article_id = a.id and live.number = a.live_revision
  left join article_revision planned on planned.article_id = a.id and planned.number = a.scheduled_revision
  cross join lateral (select jsonb_build_object('draft', a.draft, 'live', live.fields, 'planned', planned.fields,
    'cited', (select jsonb_object_agg(s.key, s.title) from article_source s
      where s.deleted_at is null and strpos(concat(a.draft->>'body', live.fields->>'body', planned.fields->>'body'),
        ':cite[' || s.key || ']') > 0)) as content) seen`;

interface Row {
  id: string;
  content: { draft: ArticleFields; live: ArticleFields | null; planned: ArticleFields | null };
  text_hash: string;
}

/** Articles that are gone are left out. */
export async function readArticleSubjects(database: Knex, ids: string[]): Promise<ArticleSubject[]> {
  const { rows } = await database.raw<{ rows: Row[] }>(
    `select a.id, seen.content, md5(seen.content::text) as text_hash from ${seenArticles}
     where a.id = any(?) and a.deleted_at is null`,
    [ids],
  );
  const versionsOf = ({ draft, live, planned }: Row["content"]) =>
    [draft, live, planned].filter((fields) => fields !== null);
  const keys = rows.flatMap(({ content }) => versionsOf(content).flatMap(({ body }) => citedKeys(body)));
  const sources = await readSourcesByKey(database, [...new Set(keys)]);
  return rows.map(({ id, content, text_hash }) => {
    const live = content.live ? articleTexts(content.live, sources) : [];
    const seen = new Set(live.map(sameWords));
    const texts = versionsOf(content).flatMap((fields) => articleTexts(fields, sources));
    return {
      id,
      // by the title that readers know
      name: (content.live ?? content.draft).title,
      is_published: content.live !== null,
      texts: [...new Map(texts.map((one) => [sameWords(one), one])).values()].map((one) => ({
        ...one,
        is_live: seen.has(sameWords(one)),
      })),
      text_hash,
    };
  });
}

/** Articles whose texts were not judged as they are now, or by other rules; those that readers see first. */
export async function findArticlesToReview(
  database: Knex,
  limit: number,
  except: string[],
): Promise<string[]> {
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select a.id from ${seenArticles}
       left join claim_check c on c.subject_kind = 'article' and c.subject_id = a.id and c.deleted_at is null
     where a.deleted_at is null and a.id <> all(?)
       and (c.content_hash is distinct from md5(seen.content::text) or c.rules_version <> ?
         or c.is_published <> (a.live_revision is not null))
     order by a.live_revision is null, a.id limit ?`,
    [except, wordingVersion, limit],
  );
  return rows.map(({ id }) => id);
}

function sameWords({ surface, field, text }: ArticleText): string {
  return JSON.stringify([surface, field, text]);
}
