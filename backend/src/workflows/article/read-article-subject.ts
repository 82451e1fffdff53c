import type { ArticleFields } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { citedKeys } from "../../modules/article/cited-keys";
import { articleTexts } from "./article-texts";
import { readSourcesByKey } from "./read-article-sources";

/** An article as the log of sign-offs knows it: the texts of its draft, and those that readers see or soon will. */
export async function readArticleSubject(container: MedusaContainer, id: string) {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{
    rows: { draft: ArticleFields; is_published: boolean; others: ArticleFields[] }[];
  }>(
    `select draft, live_revision is not null as is_published,
       coalesce((select jsonb_agg(r.fields) from article_revision r
         where r.article_id = a.id and r.number in (a.live_revision, a.scheduled_revision) and r.fields <> a.draft), '[]') as others
     from article a where a.id = ? and a.deleted_at is null`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  const versions = [row.draft, ...row.others];
  const sources = await readSourcesByKey(database, [
    ...new Set(versions.flatMap(({ body }) => citedKeys(body))),
  ]);
  const texts = versions.flatMap((fields) => articleTexts(fields, sources));
  const distinct = new Map(texts.map((one) => [JSON.stringify([one.surface, one.field, one.text]), one]));
  return { name: row.draft.title, is_published: row.is_published, texts: [...distinct.values()] };
}
