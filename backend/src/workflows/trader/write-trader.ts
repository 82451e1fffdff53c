import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import type { Trader } from "@balance/contracts/trader";
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows";

/** Keeps who sells in the store's settings, beside whatever else lies in its metadata. */
export async function writeTrader(container: MedusaContainer, trader: Trader): Promise<void> {
  const [store] = await container
    .resolve(Modules.STORE)
    .listStores({}, { take: 1, order: { created_at: "ASC" } });
  if (!store) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "There is no store: run db:migrate");
  await updateStoresWorkflow(container).run({
    input: { selector: { id: store.id }, update: { metadata: { ...store.metadata, trader } } },
  });
}
