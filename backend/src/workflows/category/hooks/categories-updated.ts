import { updateProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";
import { refuseUnfitCategories } from "../check-categories";
import { forgetRefusedMetadata } from "../forget-refused-metadata";

/** Admin and API change categories by this workflow. */
updateProductCategoriesWorkflow.hooks.categoriesUpdated(async ({ categories }, { container }) => {
  const ids = categories.map(({ id }) => id);
  try {
    await refuseUnfitCategories(container, ids);
  } catch (error) {
    await forgetRefusedMetadata(container, ids);
    throw error;
  }
});
