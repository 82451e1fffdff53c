import type { ArticleForEditing, ArticleProductTie } from "@balance/contracts/article-desk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { readProducts } from "../catalogue/read-products";
import { readShopSetting } from "../catalogue/shop-setting";

/** What the article desk shows of the products beside an article, in their order; one that is gone keeps its id as name. */
export async function readProductsBeside(
  database: Knex,
  ties: ArticleProductTie[],
): Promise<ArticleForEditing["product_facts"]> {
  if (ties.length === 0) return [];
  const ids = ties.map(({ product_id }) => product_id);
  const shop = await readShopSetting(database);
  const [listed, { rows }] = await Promise.all([
    readProducts(database, shop, { ids }),
    database.raw<{ rows: { id: string; handle: string; title: string }[] }>(
      "select id, handle, title from product where id = any(?) and deleted_at is null",
      [ids],
    ),
  ]);
  return ids.map((product_id) => {
    const found = rows.find(({ id }) => id === product_id);
    return {
      product_id,
      handle: found?.handle ?? "",
      title: found?.title ?? product_id,
      is_on_sale: listed.some(({ id }) => id === product_id),
    };
  });
}
