import type { LastChangesResponse } from "@balance/contracts/catalogue";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { isListed, isWithin } from "./read-products";
import type { ShopSetting } from "./shop-setting";

const day = (moment: string) => `to_char(${moment} at time zone 'Europe/London', 'YYYY-MM-DD')`;

/** SQL: listed products with the moment at which their page last changed; sales and stock change no page's words. */
const listed = `select product.id, product.handle, label.updated_at as label_changed_at, greatest(product.updated_at, label.updated_at,
    (select max(updated_at) from product_variant where product_id = product.id and deleted_at is null),
    (select max(updated_at) from image where product_id = product.id and deleted_at is null),
    (select max(price.updated_at) from product_variant variant
       join product_variant_price_set link on link.variant_id = variant.id and link.deleted_at is null
       join price on price.price_set_id = link.price_set_id and price.deleted_at is null
     where variant.product_id = product.id and variant.deleted_at is null),
    (select max(a.published_at) from article_product tie join article a on a.id = tie.article_id and a.deleted_at is null
     where tie.product_id = product.id)) as changed_at
  from product left join product_label label on label.product_id = product.id and label.deleted_at is null
  where ${isListed}`;

/** Two statements over the engine's tables (check them when upgrading), without prices or stock: for thousands of products. */
export async function readLastChanges(database: Knex, shop: ShopSetting): Promise<LastChangesResponse> {
  const bindings = { sales_channel_id: shop.sales_channel_id };
  const [{ rows: products }, { rows: categories }] = await Promise.all([
    database.raw<{ rows: { handle: string; changed: string; label_changed: string | null }[] }>(
      `select handle, ${day("changed_at")} as changed, ${day("label_changed_at")} as label_changed
       from (${listed}) one order by handle`,
      bindings,
    ),
    database.raw<{ rows: LastChangesResponse["categories"] }>(
      `select wanted.handle, ${day("greatest(max(wanted.updated_at), max(one.changed_at))")} as changed
       from product_category wanted
         join product_category member on ${isWithin} and member.deleted_at is null
         join product_category_product link on link.product_category_id = member.id
         join (${listed}) one on one.id = link.product_id
       where wanted.deleted_at is null and wanted.is_active and not wanted.is_internal
       group by wanted.handle, wanted.rank, wanted.name order by wanted.rank, wanted.name`,
      bindings,
    ),
  ]);
  return {
    products: products.map(({ handle, changed }) => ({ handle, changed })),
    categories,
    labels_changed:
      products
        .flatMap(({ label_changed }) => label_changed ?? [])
        .sort()
        .at(-1) ?? null,
  };
}
