import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { takeOverPublishedProducts } from "../workflows/label/read-gate-subjects";
import { takeOverPublishedCategories } from "../workflows/category/read-category-texts";

/**
 * What stood on the shop before doubtful words had to be answered for goes on standing, as with any rule that is new: the
 * recheck lists it, and a person decides.
 */
export default async function claimReview({ container }: { container: MedusaContainer }): Promise<void> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await takeOverPublishedProducts(database);
  await takeOverPublishedCategories(database);
}
