import type { MedusaContainer } from "@medusajs/framework/types";
import { ensureDelivery } from "../store-basics/ensure-delivery";
import { ensureRegionAndVat } from "../store-basics/ensure-region-and-vat";
import { ensureSalesChannel } from "../store-basics/ensure-sales-channel";
import { ensureStockLocation } from "../store-basics/ensure-stock-location";
import { ensureStore } from "../store-basics/ensure-store";

/**
 * What a shop needs before its first product, in every environment. `medusa db:migrate` runs it once; after a crash it
 * runs again, so every part looks for what is there already and creates only what is missing. It never changes what staff
 * have edited since.
 */
export default async function storeBasics({ container }: { container: MedusaContainer }): Promise<void> {
  const salesChannelId = await ensureSalesChannel(container);
  const regionId = await ensureRegionAndVat(container);
  const stockLocationId = await ensureStockLocation(container, salesChannelId);
  await ensureDelivery(container, stockLocationId);
  await ensureStore(container, { salesChannelId, regionId, stockLocationId });
}
