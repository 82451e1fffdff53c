import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { forgetBlockedMetadata } from "../forget-blocked-metadata";
import { refuseUnpublishable } from "../refuse-unpublishable";

/** Admin, API, batch and CSV import all change products by this workflow. */
updateProductsWorkflow.hooks.productsUpdated(async ({ products }, { container }) => {
  const ids = products.map(({ id }) => id);
  try {
    await refuseUnpublishable(container, ids);
  } catch (error) {
    await forgetBlockedMetadata(container, ids);
    throw error;
  }
});
