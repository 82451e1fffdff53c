import type { Picture, ProductCard, ProductVariantView, StockLevel } from "@balance/contracts/catalogue";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { PRICE_HISTORY_MODULE } from "../../modules/price-history";
import type PriceHistoryModuleService from "../../modules/price-history/service";
import { readUnitPrices } from "./read-unit-prices";
import { readVariantsForSale } from "./read-variants-for-sale";
import type { ShopSetting } from "./shop-setting";
import { provenWasPence } from "../price-history/proven-was-pence";
import type { ListedProduct } from "./read-products";
import { storedPicture } from "./stored-picture";
import { packView, variantView } from "./variant-view";

/** A product with the variants that can be sold, at today's prices. */
export interface OfferedProduct extends ListedProduct {
  offers: ProductVariantView[];
}

/**
 * Prices all products in one go, by the very functions that price a basket, so that page and basket agree. A variant
 * without a price is left out, and so is a product with no variant left.
 */
export async function offerProducts(
  container: MedusaContainer,
  database: Knex,
  shop: ShopSetting,
  products: ListedProduct[],
): Promise<OfferedProduct[]> {
  const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id));
  const [forSale, periods] = await Promise.all([
    readVariantsForSale(database, shop, variantIds),
    container.resolve<PriceHistoryModuleService>(PRICE_HISTORY_MODULE).latestPeriods(variantIds),
  ]);
  const prices = await readUnitPrices(
    container,
    shop,
    [...forSale.values()].filter(({ is_shown }) => is_shown).map((variant) => ({ variant, quantity: 1 })),
  );
  const now = new Date();
  return products
    .map((product) => ({
      ...product,
      offers: product.variants.flatMap(({ id, metadata }) => {
        const variant = forSale.get(id);
        const price = prices.get(id);
        if (!variant || price === undefined) return [];
        return [
          variantView(
            variant,
            packView(metadata, product.portion),
            price,
            provenWasPence(periods.get(id), price, now),
          ),
        ];
      }),
    }))
    .filter(({ offers }) => offers.length > 0);
}

export function productCard(product: OfferedProduct): ProductCard {
  const prices = product.offers.map(({ price_pence }) => price_pence);
  const lowest = Math.min(...prices);
  const has_price_range = prices.some((price) => price !== lowest);
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    short_description: product.short_description ?? "",
    category: product.category,
    picture: coverPicture(product),
    price_from_pence: lowest,
    has_price_range,
    was_pence: has_price_range ? null : commonWasPence(product.offers),
    stock: bestStock(product.offers),
    only_variant_id:
      product.offers.length === 1 && product.offers[0]!.stock !== "not_sold" ? product.offers[0]!.id : null,
  };
}

/** All pictures, the cover first. A picture that staff gave no text for is described by the product's name. */
export function productPictures(product: ListedProduct): Picture[] {
  const cover = product.thumbnail;
  const images =
    cover && !product.images.some(({ url }) => url === cover)
      ? [{ url: cover, alt: null }, ...product.images]
      : product.images.toSorted((a, b) => Number(b.url === cover) - Number(a.url === cover));
  return images.map(({ url, alt }) => ({ url: storedPicture(url), alt: alt || product.title }));
}

function coverPicture(product: ListedProduct): Picture | null {
  return productPictures(product)[0] ?? null;
}

/** Null as well when it differs from variant to variant: a tile has one price to say it of. */
function commonWasPence(offers: ProductVariantView[]): number | null {
  const was = new Set(offers.map(({ was_pence }) => was_pence));
  return was.size === 1 ? [...was][0]! : null;
}

/** What a page says of the whole product: that one of its variants can be had. */
export function bestStock(offers: ProductVariantView[]): StockLevel {
  if (offers.some(({ stock }) => stock === "in_stock")) return "in_stock";
  if (offers.some(({ stock }) => stock === "low")) return "low";
  return offers.some(({ stock }) => stock === "out") ? "out" : "not_sold";
}
