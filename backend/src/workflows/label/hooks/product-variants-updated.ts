import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import { refuseUnpublishable } from "../refuse-unpublishable";
import { productIdsOf } from "../product-ids-of";

/** A variant's metadata holds its net quantity. */
updateProductVariantsWorkflow.hooks.productVariantsUpdated(async ({ product_variants }, { container }) => {
  await refuseUnpublishable(container, productIdsOf(product_variants));
});
