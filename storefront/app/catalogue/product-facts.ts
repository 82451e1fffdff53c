import type { ProductPage, StockLevel } from "@balance/contracts/catalogue";
import { penceToPounds } from "@balance/money/pence";
import { mediaAddress } from "../ui/media-address.ts";

const availability: Record<StockLevel, string> = {
  in_stock: "https://schema.org/InStock",
  low: "https://schema.org/LimitedAvailability",
  out: "https://schema.org/OutOfStock",
  not_sold: "https://schema.org/OutOfStock",
};

/** schema.org Product with one offer a variant. Says no more than the page: search engines' texts are advertising too. */
export function productFacts(shopUrl: string, product: ProductPage): Record<string, unknown> {
  const pictures = product.pictures
    .map(({ url }) => mediaAddress(url, 1280, "jpeg"))
    .filter((path) => path !== null);
  return {
    "@type": "Product",
    name: product.title,
    description: product.label?.legal_name ?? product.description,
    image: pictures.map((path) => shopUrl + path),
    sku: product.variants[0]?.sku,
    category: product.category?.name,
    offers: product.variants.map((variant) => ({
      "@type": "Offer",
      name: variant.title,
      sku: variant.sku,
      url: `${shopUrl}/products/${product.handle}`,
      price: penceToPounds(variant.price_pence).toFixed(2),
      priceCurrency: "GBP",
      availability: availability[variant.stock],
      itemCondition: "https://schema.org/NewCondition",
    })),
  };
}
