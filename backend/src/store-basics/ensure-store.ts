import { Modules } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createStoresWorkflow, updateStoresWorkflow } from "@medusajs/medusa/core-flows";
import { placeholderTrader } from "./placeholder-trader";

const storeName = "Balance";
/** What the engine calls a store that it had to create itself, because it was started before it was migrated. */
const engineStoreName = "Medusa Store";

/** The store with its currency, defaults and trader details (`metadata.trader`, edited in the admin). */
export async function ensureStore(
  container: MedusaContainer,
  defaults: { salesChannelId: string; regionId: string; stockLocationId: string },
): Promise<void> {
  const [existing] = await container.resolve(Modules.STORE).listStores({}, { take: 1 });
  if (existing?.metadata?.trader && existing.name !== engineStoreName) return;
  const store = {
    name: storeName,
    supported_currencies: [{ currency_code: "gbp", is_default: true, is_tax_inclusive: true }],
    default_sales_channel_id: defaults.salesChannelId,
    default_region_id: defaults.regionId,
    default_location_id: defaults.stockLocationId,
    metadata: { ...existing?.metadata, trader: placeholderTrader },
  };
  if (existing) {
    await updateStoresWorkflow(container).run({ input: { selector: { id: existing.id }, update: store } });
  } else {
    await createStoresWorkflow(container).run({ input: { stores: [store] } });
  }
}
