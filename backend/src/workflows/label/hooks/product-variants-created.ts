import { createProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { refuseUnpublishable } from "../refuse-unpublishable";
import { productIdsOf } from "../product-ids-of";

/** A new variant of a published product needs its net quantity at once. */
createProductVariantsWorkflow.hooks.productVariantsCreated(async ({ product_variants }, { container }) => {
  await refuseUnpublishable(container, productIdsOf(product_variants));
});
