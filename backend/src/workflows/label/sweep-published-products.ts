import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { type CheckedProduct, checkProducts, noteTakenOff, stopping } from "./check-products";
import { eachBatchOnce } from "../claim-review/each-batch-once";
import { tellOfFallen } from "../claim-review/tell-of-fallen";
import { tellOfTakenOff } from "../claim-review/tell-of-taken-off";
import { findUncheckedProducts } from "./read-gate-subjects";
import { refusalMessage } from "./refuse-unpublishable";

const batch = 100;
/** For another sweep to end. */
const waitSeconds = 60;

/**
 * Looks at every published product that changed without asking the gate (by SQL, or by rules that changed), takes those
 * that must not be published off the shop, and tells staff. Words that only newer rules object to stay, and staff are told
 * of them too. One at a time. Gives the ids it took off.
 */
export function sweepPublishedProducts(container: MedusaContainer): Promise<string[]> {
  return container.resolve(Modules.LOCKING).execute("sweep-published-products", () => sweep(container), {
    timeout: waitSeconds,
  });
}

async function sweep(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const takenOff: string[] = [];
  const fallen: string[] = [];
  for await (const ids of eachBatchOnce((except) => findUncheckedProducts(database, batch, except))) {
    for (const product of await checkProducts(container, ids)) {
      if (product.has_fallen) fallen.push(product.title);
      if (product.status !== "published" || stopping(product.gaps).length === 0) continue;
      await takeOff(container, product);
      takenOff.push(product.product_id);
    }
  }
  await tellOfFallen(container, fallen);
  return takenOff;
}

async function takeOff(container: MedusaContainer, product: CheckedProduct): Promise<void> {
  // the shop lists nothing with such a row, so it is gone from here on, even if this process dies before the next line
  await noteTakenOff(container, product);
  // and staff know, because once it is a draft no sweep comes back to it
  await tellOfTakenOff(container, {
    what: "product",
    description: refusalMessage(product),
    key: `${product.product_id}-${product.content_hash}`,
  });
  await updateProductsWorkflow(container).run({
    input: { selector: { id: product.product_id }, update: { status: "draft" } },
  });
}
