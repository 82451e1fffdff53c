import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { updateProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";
import { eachBatchOnce } from "../claim-review/each-batch-once";
import { tellOfTakenOff } from "../claim-review/tell-of-taken-off";
import { wordingVersion } from "../claim-review/wording-version";
import { type CheckedCategory, checkCategories, noteCategory, refusalOfCategory } from "./check-categories";
import { findUncheckedCategories } from "./read-category-texts";

const batch = 50;

/**
 * Looks at every category that changed without asking the gate, or was last judged by other rules. What got round the gate
 * is taken off the shop and staff are told; what newer rules find stays and is listed. Gives the names of those.
 */
export async function sweepCategories(container: MedusaContainer): Promise<string[]> {
  const database = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const fallen: string[] = [];
  const unchecked = eachBatchOnce((except) =>
    findUncheckedCategories(database, wordingVersion, batch, except),
  );
  for await (const ids of unchecked) {
    for (const category of await checkCategories(container, ids)) {
      if (category.has_fallen) fallen.push(category.name);
      if (category.is_refused) await takeOff(container, category);
    }
  }
  return fallen;
}

/** The note comes first: what it says differs from the row until that is changed, so a run that dies here is made up by the next. */
async function takeOff(container: MedusaContainer, category: CheckedCategory): Promise<void> {
  await noteCategory(container, category, true);
  await tellOfTakenOff(container, {
    what: "category",
    description: refusalOfCategory(category),
    key: `${category.id}-${category.text_hash}-${wordingVersion}`,
  });
  await updateProductCategoriesWorkflow(container).run({
    input: { selector: { id: category.id }, update: { is_active: false } },
  });
}
