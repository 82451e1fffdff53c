import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readProducts } from "../catalogue/read-products";
import { readShopSetting } from "../catalogue/shop-setting";
import { ownLinksIn } from "./article-directives";

/** Links of a text to articles or products that no reader can open. Other pages of the shop are the crawler's matter. */
export async function findDeadLinks(database: Knex, body: string): Promise<string[]> {
  const links = ownLinksIn(body);
  const articles = links.filter((link) => link.startsWith("/articles/") && link !== "/articles/feed.xml");
  const products = links.filter((link) => link.startsWith("/products/"));
  const slugs = articles.map((link) => link.slice("/articles/".length));
  const handles = products.map((link) => link.slice("/products/".length));
  const live = slugs.length > 0 ? await liveSlugs(database, slugs) : new Set<string>();
  const listed =
    handles.length > 0 ? await readProducts(database, await readShopSetting(database), { handles }) : [];
  return [
    ...articles.filter((_, index) => !live.has(slugs[index]!)),
    ...products.filter((_, index) => !listed.some(({ handle }) => handle === handles[index])),
  ];
}

/** Old addresses count: they lead on. */
async function liveSlugs(database: Knex, slugs: string[]): Promise<Set<string>> {
  const { rows } = await database.raw<{ rows: { slug: string }[] }>(
    `select s.slug from article_slug s join article a on a.id = s.article_id
     where s.slug = any(?) and s.role <> 'draft' and a.live_revision is not null and a.deleted_at is null`,
    [slugs],
  );
  return new Set(rows.map(({ slug }) => slug));
}
