import { createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";
import { refuseUnfitCategories } from "../check-categories";

/** Admin and API create categories by this workflow. */
createProductCategoriesWorkflow.hooks.categoriesCreated(async ({ categories }, { container }) => {
  await refuseUnfitCategories(
    container,
    categories.map(({ id }) => id),
  );
});
