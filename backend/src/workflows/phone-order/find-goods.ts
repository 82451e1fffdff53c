import type { PhoneOrderGoods } from "@balance/contracts/phone-order";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { mostOfVariant } from "../catalogue/most-of-variant";
import { readUnitPrices } from "../catalogue/read-unit-prices";
import { readVariantsForSale, type VariantForSale } from "../catalogue/read-variants-for-sale";
import { readShopSetting } from "../catalogue/shop-setting";
import { likePattern } from "../like-pattern";

const most = 12;

/** What has a page in the shop, by a part of its name or SKU or by a whole barcode; what can't be sold now says why. */
export async function findGoods(container: MedusaContainer, words: string): Promise<PhoneOrderGoods[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await database.raw<{ rows: { id: string }[] }>(
    `select variant.id from product_variant variant
       join product on product.id = variant.product_id and product.deleted_at is null and product.status = 'published'
     where variant.deleted_at is null
       and (concat_ws(' ', product.title, variant.title) ilike :like or variant.sku ilike :like
         or lower(:words) in (lower(variant.barcode), lower(variant.ean), lower(variant.upc)))
     order by lower(variant.sku) = lower(:words) desc nulls last, product.title, variant.variant_rank, variant.id
     limit :most`,
    { like: likePattern(words), words, most },
  );
  const shop = await readShopSetting(database);
  const ids = rows.map(({ id }) => id);
  const variants = await readVariantsForSale(database, shop, ids);
  const found = ids.flatMap((id) => variants.get(id) ?? []);
  const prices = await readUnitPrices(
    container,
    shop,
    found.map((variant) => ({ variant, quantity: 1 })),
  );
  return found.flatMap((variant) => {
    const price = prices.get(variant.id);
    return price === undefined ? [] : [toGoods(variant, price)];
  });
}

function toGoods(variant: VariantForSale, unitPricePence: number): PhoneOrderGoods {
  const available = mostOfVariant(variant);
  return {
    variant_id: variant.id,
    title: variant.title ? `${variant.product_title}, ${variant.title}` : variant.product_title,
    sku: variant.sku ?? "",
    unit_price_pence: unitPricePence,
    available_quantity: available,
    why_not: whyNot(variant, available),
  };
}

function whyNot(variant: VariantForSale, available: number): string | null {
  if (!variant.is_shown) return "Not in the shop";
  if (!variant.is_sold) return "Its label is not checked yet";
  return available === 0 ? "Out of stock" : null;
}
