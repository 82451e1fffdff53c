import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { refuseUnpublishable } from "../refuse-unpublishable";

/** Admin, API, batch and CSV import all create products by this workflow. */
createProductsWorkflow.hooks.productsCreated(async ({ products }, { container }) => {
  await refuseUnpublishable(
    container,
    products.map(({ id }) => id),
  );
});
