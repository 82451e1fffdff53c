import { products } from "@balance/demo-shop/catalogue";
import type { DemoProduct } from "@balance/demo-shop/demo-product";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows";
import { LABEL_MODULE } from "../../modules/label";
import type LabelModuleService from "../../modules/label/service";
import { salesChannelName } from "../../store-basics/ensure-sales-channel";
import { stockLocationName } from "../../store-basics/ensure-stock-location";
import { productInput } from "./product-input";
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
  const { result: created } = await createProductsWorkflow(container).run({
    input: { products: missing.map((product) => productInput(product, places)) },
  });
  await putOnShelf(container, missing, stockLocationId);
  const idByHandle = new Map(created.map(({ handle, id }) => [handle, id]));
  const labels = missing.flatMap(({ handle, label }) => {
    const product_id = idByHandle.get(handle);
    return product_id ? [{ product_id, label }] : [];
  });
  await container.resolve<LabelModuleService>(LABEL_MODULE).addLabels(labels);
  await productModule.updateProducts(
    { id: created.map(({ id }) => id) },
    { status: "published", metadata: { demonstration: "finished" } },
  );
  return created.length;
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

async function putOnShelf(
  container: MedusaContainer,
  missing: DemoProduct[],
  locationId: string,
): Promise<void> {
  const variants = missing.flatMap((product) => product.variants);
  const stockBySku = new Map(variants.map(({ sku, stock }) => [sku, stock]));
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: [...stockBySku.keys()] }, { take: stockBySku.size });
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id, sku }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: stockBySku.get(sku ?? "") ?? 0,
      })),
    },
  });
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
