import type { DemoProduct, DemoVariant } from "@balance/demo-shop/demo-product";
import { penceToPounds } from "@balance/money/pence";
import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types";

const optionTitle = "Size";

export interface ShopPlaces {
  salesChannelId: string;
  shippingProfileId: string;
  categoryIds: Map<string, string>;
  /** Address of an uploaded picture by the name of its source. */
  pictureUrls: Map<string, string>;
  /** Of the variants that sets are made of, by SKU. */
  inventoryItemIds: Map<string, string>;
}

/** A demonstration product as the engine's workflow takes it: still a draft, and marked as not finished. */
export function productInput(product: DemoProduct, places: ShopPlaces): CreateProductWorkflowInputDTO {
  const categoryId = places.categoryIds.get(product.category);
  if (!categoryId)
    throw new Error(`Product ${product.handle} names the unknown category "${product.category}".`);
  const pictures = distinctPictures(product);
  return {
    title: product.title,
    handle: product.handle,
    subtitle: product.short_description,
    description: product.description.join("\n\n"),
    status: "draft",
    category_ids: [categoryId],
    sales_channels: [{ id: places.salesChannelId }],
    shipping_profile_id: places.shippingProfileId,
    thumbnail: places.pictureUrls.get(product.picture.file),
    images: pictures.map(({ file }) => ({ url: pictureUrl(file, places.pictureUrls) })),
    options: [{ title: optionTitle, values: product.variants.map(({ title }) => title) }],
    // made in one go they have one time, and only this keeps them in order
    variants: product.variants.map((variant, rank) => ({
      ...variantInput(variant, places.inventoryItemIds),
      variant_rank: rank,
    })),
    metadata: { demonstration: "unfinished" },
  };
}

function variantInput(variant: DemoVariant, inventoryItemIds: Map<string, string>) {
  const [length, width, height] = variant.dimensions_mm;
  return {
    title: variant.title,
    sku: variant.sku,
    manage_inventory: true,
    // a set takes from the shelf of its parts; any other variant gets an inventory item of its own
    ...(variant.parts && {
      inventory_items: variant.parts.map(({ sku, quantity }) => ({
        inventory_item_id: inventoryItem(sku, inventoryItemIds),
        required_quantity: quantity,
      })),
    }),
    allow_backorder: false,
    weight: variant.weight_g,
    length,
    width,
    height,
    options: { [optionTitle]: variant.title },
    prices: [{ currency_code: "gbp", amount: penceToPounds(variant.price_pence) }],
    // read by modules/label/pack-of-variant; the label editor writes the same keys
    metadata: {
      net_quantity: variant.net_quantity.value,
      net_quantity_unit: variant.net_quantity.unit,
      unit_count: variant.unit_count,
      unit_name: variant.unit_name,
      min_remaining_shelf_life_days: variant.min_remaining_shelf_life_days,
    },
  };
}

function inventoryItem(sku: string, ids: Map<string, string>): string {
  const id = ids.get(sku);
  if (!id) throw new Error(`A set is made of "${sku}", which has no stock.`);
  return id;
}

/** The product's own picture first, then those of its variants. */
export function distinctPictures(product: DemoProduct): { file: string; alt: string }[] {
  const all = [product.picture, ...product.variants.map(({ picture }) => picture)];
  return [...new Map(all.toReversed().map((picture) => [picture.file, picture])).values()].toReversed();
}

/** Throws for a picture that was not uploaded. */
export function pictureUrl(file: string, urls: Map<string, string>): string {
  const url = urls.get(file);
  if (!url) throw new Error(`The picture "${file}" was not uploaded.`);
  return url;
}
