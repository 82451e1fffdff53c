import type { ArticleDeadEnd, ArticleFields, ArticleState } from "@balance/contracts/article-desk";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { citedKeys } from "../../modules/article/cited-keys";
import { findDeadLinks } from "./find-dead-links";
import { readSourcesByKey } from "./read-article-sources";
import { readProductsBeside } from "./read-products-beside";

interface Live {
  id: string;
  state: ArticleState;
  fields: ArticleFields;
}

/** Where a reader of a live article would come to nothing, article by article. */
export async function listDeadEnds(container: MedusaContainer): Promise<ArticleDeadEnd[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: Live[] }>(
    `select a.id, a.state, r.fields from article a
       join article_revision r on r.article_id = a.id and r.number = a.live_revision
     where a.deleted_at is null order by r.fields->>'title'`,
  );
  const found: ArticleDeadEnd[] = [];
  // one after the other: a list for staff needn't be quick, and takes no more than a connection
  for (const { id, state, fields } of rows) {
    const article = { id, title: fields.title, slug: fields.slug, state };
    const products = await readProductsBeside(database, fields.products);
    for (const { title, is_on_sale } of products)
      if (!is_on_sale)
        found.push({
          article,
          kind: "product_not_on_sale",
          subject: title,
          detail: "Its advertisement is left out until it is on sale again.",
        });
    for (const { key, withdrawn_at, withdrawn_reason } of await readSourcesByKey(
      database,
      citedKeys(fields.body),
    ))
      if (withdrawn_at)
        found.push({ article, kind: "source_withdrawn", subject: key, detail: withdrawn_reason ?? "" });
    for (const link of await findDeadLinks(database, fields.body))
      found.push({
        article,
        kind: "link_leads_nowhere",
        subject: link,
        detail: "Nobody can open this page.",
      });
  }
  return found;
}
