import { products } from "@balance/demo-shop/catalogue";
import type { DemoProduct } from "@balance/demo-shop/demo-product";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createProductsWorkflow,
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";
import { salesChannelName } from "../../store-basics/ensure-sales-channel";
import { stockLocationName } from "../../store-basics/ensure-stock-location";
import { distinctPictures, pictureUrl, productInput, type ShopPlaces } from "./product-input";
import { putOnShelf } from "./put-on-shelf";
import { uploadPictures } from "./upload-pictures";

/**
 * Creates the demonstration's products that are missing, each with stock and label, and gives their number. A product is
 * a draft marked "unfinished" until all its parts exist; one that a killed run left so is deleted and made again.
 */
export async function ensureProducts(
  container: MedusaContainer,
  categoryIds: Map<string, string>,
): Promise<number> {
  const productModule = container.resolve(Modules.PRODUCT);
  const found = await productModule.listProducts({ handle: products.map(({ handle }) => handle) });
  const unfinished = found.filter(({ metadata }) => metadata?.demonstration === "unfinished");
  const finished = new Set(
    found.filter((product) => !unfinished.includes(product)).map(({ handle }) => handle),
  );
  const missing = products.filter(({ handle }) => !finished.has(handle));
  if (missing.length === 0) return 0;
  await removeLeftovers(
    container,
    unfinished.map(({ id }) => id),
    missing,
  );
  const stockLocationId = await stockLocation(container);
  const places = {
    categoryIds,
    pictureUrls: await uploadPictures(container, missing),
    salesChannelId: await salesChannel(container),
    shippingProfileId: await shippingProfile(container),
  };
  const isSet = ({ variants }: DemoProduct) => variants.some(({ parts }) => parts);
  const singles = missing.filter((product) => !isSet(product));
  const sets = missing.filter(isSet);
  // sets last: they are made of the stock of the others
  if (singles.length > 0)
    await createAll(container, singles, { ...places, inventoryItemIds: new Map() }, stockLocationId);
  if (sets.length > 0)
    await createAll(
      container,
      sets,
      { ...places, inventoryItemIds: await inventoryItems(container, sets) },
      stockLocationId,
    );
  return missing.length;
}

async function createAll(
  container: MedusaContainer,
  missing: DemoProduct[],
  places: ShopPlaces,
  stockLocationId: string,
): Promise<void> {
  const { result: created } = await createProductsWorkflow(container).run({
    input: { products: missing.map((product) => productInput(product, places)) },
  });
  await putOnShelf(container, missing, stockLocationId);
  const idByHandle = new Map(created.map(({ handle, id }) => [handle, id]));
  const labels = missing.flatMap(({ handle, label }) => {
    const product_id = idByHandle.get(handle);
    return product_id ? [{ product_id, label }] : [];
  });
  const labelModule = container.resolve<LabelModuleService>(LABEL_MODULE);
  await labelModule.addLabels(labels);
  const words = new Map(
    missing
      .flatMap(distinctPictures)
      .map(({ file, alt }) => [pictureUrl(file, places.pictureUrls), alt] as const),
  );
  await labelModule.describePictures([...words].map(([url, alt]) => ({ url, alt })));
  await container
    .resolve(Modules.PRODUCT)
    .updateProducts(
      { id: created.map(({ id }) => id) },
      { status: "published", metadata: { demonstration: "finished" } },
    );
}

/** By SKU, of all that these sets are made of. */
async function inventoryItems(container: MedusaContainer, sets: DemoProduct[]): Promise<Map<string, string>> {
  const sku = sets
    .flatMap(({ variants }) => variants.flatMap(({ parts }) => parts ?? []))
    .map((part) => part.sku);
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku }, { take: sku.length });
  return new Map(items.map((item) => [item.sku ?? "", item.id]));
}

async function removeLeftovers(
  container: MedusaContainer,
  productIds: string[],
  missing: DemoProduct[],
): Promise<void> {
  if (productIds.length > 0) {
    await deleteProductsWorkflow(container).run({ input: { ids: productIds } });
    await container.resolve<LabelModuleService>(LABEL_MODULE).deleteProductLabels({ product_id: productIds });
  }
  const sku = missing.flatMap(({ variants }) => variants.map((variant) => variant.sku));
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({ sku });
  if (items.length > 0)
    await deleteInventoryItemWorkflow(container).run({ input: items.map(({ id }) => id) });
}

async function stockLocation(container: MedusaContainer): Promise<string> {
  const [location] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: stockLocationName }, { take: 1 });
  return idOf(location, "stock location");
}

async function salesChannel(container: MedusaContainer): Promise<string> {
  const [channel] = await container
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({ name: salesChannelName }, { take: 1 });
  return idOf(channel, "sales channel");
}

async function shippingProfile(container: MedusaContainer): Promise<string> {
  const [profile] = await container.resolve(Modules.FULFILLMENT).listShippingProfiles({}, { take: 1 });
  return idOf(profile, "shipping profile");
}

function idOf(row: { id: string } | undefined, what: string): string {
  if (!row) throw new Error(`There is no ${what} yet. Run "medusa db:migrate" before the seed.`);
  return row.id;
}
